import { randomBytes } from "node:crypto";
import { createMoov } from "@moovkit/core";
import { type TokenEvent, tokens } from "@moovkit/tokens";
import { undiciTransport } from "@moovkit/undici";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisStore } from "../src/index.js";
import { API_KEY, startMoov } from "./moov-server.js";
import { canStartRedis, type RedisServer, startRedis } from "./redis-server.js";

const SKIP_REASON = "The tests of Redis faults need redis-server. Install it.";
if (!canStartRedis && process.env.CI) throw new Error(SKIP_REASON);
if (!canStartRedis) console.warn(`SKIPPED: ${SKIP_REASON}`);

const FLEET_SIZE = 4;
const STORE_TIMEOUT_MS = 250;
const TWO_DAYS_MS = 2 * 86_400_000;

const OPTIONS = { clientId: API_KEY.publicKey, clientSecret: API_KEY.secretKey, scope: "/ping.read" };

let redis: RedisServer;
let admin: ReturnType<typeof createClient>;

beforeAll(async () => {
  if (!canStartRedis) return;
  redis = await startRedis();
  admin = createClient({ url: redis.url, socket: { reconnectStrategy: 20 } });
  admin.on("error", () => {});
  await admin.connect();
});

afterAll(async () => {
  if (!canStartRedis) return;
  admin.destroy();
  await redis[Symbol.asyncDispose]();
});

const connect = async (credentials: { readonly username?: string; readonly password?: string } = {}) => {
  const client = createClient({ url: redis.url, socket: { reconnectStrategy: 20 }, ...credentials });
  client.on("error", () => {});
  await client.connect();
  return client;
};

/** Starts clients with one Redis connection each, and a clock that they share and the test advances. */
const startFleet = async () => {
  let offsetMs = 0;
  const now = () => Date.now() + offsetMs;
  const server = await startMoov({ now });
  const encryptionKey = randomBytes(32);
  const keyPrefix = `faults-${randomBytes(6).toString("hex")}:`;
  const startMember = async () => {
    const client = await connect();
    const events: TokenEvent[] = [];
    const security = tokens({
      ...OPTIONS,
      store: redisStore({ client, encryptionKey, keyPrefix }),
      storeTimeoutMs: STORE_TIMEOUT_MS,
      mintDeadlineMs: 2_000,
      now,
      onEvent: (event) => events.push(event),
    });
    return {
      client,
      events,
      moov: createMoov({ transport: undiciTransport(), baseURL: server.url, security }),
    };
  };
  const members = await Promise.all(Array.from({ length: FLEET_SIZE }, startMember));
  return {
    tokenRequests: server.tokenRequests,
    countStoreFailures: () =>
      members
        .flatMap(({ events }) => events)
        .filter((event) => event.type === "failure" && event.during === "store").length,
    /** Sends one call from each client. Returns how many calls failed. */
    callAll: async () => {
      const results = await Promise.all(members.map(({ moov }) => moov.ping().result()));
      return results.filter(({ ok }) => !ok).length;
    },
    /** Moves the clock past the lifetime of every token. */
    expireTokens: () => {
      offsetMs += TWO_DAYS_MS;
    },
    waitUntilConnected: () =>
      Promise.all(members.map(({ client }) => expect.poll(() => client.isReady).toBe(true))),
    [Symbol.asyncDispose]: async () => {
      for (const { client, moov } of members) {
        await moov[Symbol.asyncDispose]();
        client.destroy();
      }
      await server[Symbol.asyncDispose]();
    },
  };
};

describe.skipIf(!canStartRedis)("when Redis", { timeout: 60_000 }, () => {
  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    ["is down", () => redis.kill(), () => redis.start()],
    [
      "is paused",
      () => admin.sendCommand(["CLIENT", "PAUSE", "100000", "ALL"]),
      async () => {
        // The pause also blocks the command that would end it.
        await redis.kill();
        await redis.start();
      },
    ],
    [
      "blocks for 3 seconds",
      async () => void admin.sendCommand(["DEBUG", "SLEEP", "3"]).catch(() => {}),
      () => admin.ping(),
    ],
    [
      "is out of memory",
      () => admin.configSet({ maxmemory: "1", "maxmemory-policy": "noeviction" }),
      () => admin.configSet("maxmemory", "0"),
    ],
    [
      "is read-only",
      () => admin.sendCommand(["REPLICAOF", "127.0.0.1", "1"]),
      () => admin.sendCommand(["REPLICAOF", "NO", "ONE"]),
    ],
    [
      "starts to require a password",
      async () => {
        await admin.configSet("requirepass", "changed");
        await admin.sendCommand(["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]);
      },
      () => admin.configSet("requirepass", ""),
    ],
  ])("%s, each process requests its own token, and they share again afterwards", async (_, fail, recover) => {
    const fleet = await startFleet();
    try {
      await fail();
      expect(await fleet.callAll()).toBe(0);
      expect(fleet.tokenRequests.length).toBe(FLEET_SIZE);
      expect(fleet.countStoreFailures()).toBeGreaterThanOrEqual(FLEET_SIZE);
      await recover();
      await fleet.waitUntilConnected();
      fleet.expireTokens();
      expect(await fleet.callAll()).toBe(0);
      expect(fleet.tokenRequests.length).toBe(FLEET_SIZE + 1);
    } finally {
      await fleet[Symbol.asyncDispose]();
    }
  });

  it("lets the user neither publish nor subscribe, processes still share one token", async () => {
    await admin.sendCommand(["ACL", "SETUSER", "quiet", "on", ">pw", "~*", "+@all", "resetchannels"]);
    const client = await connect({ username: "quiet", password: "pw" });
    const server = await startMoov();
    const store = redisStore({ client, encryptionKey: randomBytes(32), keyPrefix: "quiet:" });
    const events: TokenEvent[] = [];
    const clients = [0, 1].map(() => {
      const security = tokens({ ...OPTIONS, store, onEvent: (event) => events.push(event) });
      return createMoov({ transport: undiciTransport(), baseURL: server.url, security });
    });
    try {
      for (const moov of clients) await moov.ping();
      expect(events.map(({ type }) => type)).toEqual(["mint", "shared"]);
    } finally {
      for (const moov of clients) await moov[Symbol.asyncDispose]();
      client.destroy();
      await server[Symbol.asyncDispose]();
    }
  });

  it("restarts without its data, the tokens in memory stay in use", async () => {
    const fleet = await startFleet();
    try {
      expect(await fleet.callAll()).toBe(0);
      await redis.kill();
      expect(await fleet.callAll()).toBe(0);
      await redis.start();
      await fleet.waitUntilConnected();
      expect(await fleet.callAll()).toBe(0);
      expect(fleet.tokenRequests.length).toBe(1);
      expect(fleet.countStoreFailures()).toBe(0);
    } finally {
      await fleet[Symbol.asyncDispose]();
    }
  });
});
