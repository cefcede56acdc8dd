import { randomBytes } from "node:crypto";
import { ping } from "@moovkit/authentication";
import { createClient as createMoovClient } from "@moovkit/core";
import { type TokenEvent, tokens } from "@moovkit/tokens";
import { undiciTransport } from "@moovkit/undici";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisStore } from "../src/index.js";
import { KEY, startMoov } from "./moov-server.js";
import { canStartRedis, type RedisServer, startRedis } from "./redis-server.js";

if (!canStartRedis && process.env.CI) throw new Error("redis-server is not installed. These tests need it.");
if (!canStartRedis) console.warn("SKIPPED: redis-server is not installed.");

const SIZE = 4;
const STORE_TIMEOUT_MS = 250;

describe.skipIf(!canStartRedis)(
  "calls succeed with a separate token for each process, and share a token again later, if Redis",
  {
    timeout: 60_000,
  },
  () => {
    let redis: RedisServer;
    let admin: ReturnType<typeof createClient>;
    beforeAll(async () => {
      redis = await startRedis();
      admin = createClient({ url: redis.url, socket: { reconnectStrategy: 20 } });
      admin.on("error", () => {});
      await admin.connect();
    });
    afterAll(async () => {
      admin.destroy();
      await redis[Symbol.asyncDispose]();
    });

    /** Starts clients that have their own connections and share a clock, which the tests advance. */
    const startFleet = async () => {
      let elapsedMs = 0;
      const now = () => Date.now() + elapsedMs;
      const moov = await startMoov({ now });
      const encryptionKey = randomBytes(32);
      const keyPrefix = `faults-${randomBytes(6).toString("hex")}:`;
      const clients = await Promise.all(
        Array.from({ length: SIZE }, async () => {
          const client = createClient({ url: redis.url, socket: { reconnectStrategy: 20 } });
          client.on("error", () => {});
          await client.connect();
          const events: TokenEvent[] = [];
          const security = tokens({
            ...KEY,
            scope: "/ping.read",
            store: redisStore({ client, encryptionKey, keyPrefix }),
            storeTimeoutMs: STORE_TIMEOUT_MS,
            requestDeadlineMs: 2_000,
            now,
            onEvent: (event) => events.push(event),
          });
          return {
            client,
            events,
            moov: createMoovClient({ transport: undiciTransport(), baseURL: moov.url, security }),
          };
        }),
      );
      return {
        tokenRequests: moov.tokenRequests,
        storeFailures: () =>
          clients
            .flatMap(({ events }) => events)
            .filter((event) => event.type === "failure" && event.during === "store").length,
        /** Sends one call from each client and returns the number of failures. */
        callAll: async () => {
          const outcomes = await Promise.all(clients.map((client) => ping(client.moov).result()));
          return outcomes.filter(({ ok }) => !ok).length;
        },
        /** Advances the clock past the expiry of all tokens. */
        expireTokens: () => {
          elapsedMs += 2 * 86_400_000;
        },
        /** Waits until all clients are connected to Redis. */
        waitForConnections: () =>
          Promise.all(clients.map(({ client }) => expect.poll(() => client.isReady).toBe(true))),
        [Symbol.asyncDispose]: async () => {
          for (const { client, moov: clientMoov } of clients) {
            await clientMoov.close();
            client.destroy();
          }
          await moov[Symbol.asyncDispose]();
        },
      };
    };

    it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
      ["is down", () => redis.kill(), () => redis.start()],
      [
        "is paused",
        () => admin.sendCommand(["CLIENT", "PAUSE", "100000", "ALL"]),
        async () => {
          // The pause also delays the command that would end it.
          await redis.kill();
          await redis.start();
        },
      ],
      [
        "is unresponsive",
        async () => void admin.sendCommand(["DEBUG", "SLEEP", "3"]).catch(() => {}),
        () => admin.ping(),
      ],
      [
        "is full",
        () => admin.configSet({ maxmemory: "1", "maxmemory-policy": "noeviction" }),
        () => admin.configSet("maxmemory", "0"),
      ],
      [
        "rejects writes",
        () => admin.sendCommand(["REPLICAOF", "127.0.0.1", "1"]),
        () => admin.sendCommand(["REPLICAOF", "NO", "ONE"]),
      ],
      [
        "requires a new password",
        async () => {
          await admin.configSet("requirepass", "changed");
          await admin.sendCommand(["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]);
        },
        () => admin.configSet("requirepass", ""),
      ],
    ])("%s", async (_, fail, restore) => {
      const fleet = await startFleet();
      try {
        await fail();
        expect(await fleet.callAll()).toBe(0);
        expect(fleet.tokenRequests.length).toBe(SIZE);
        expect(fleet.storeFailures()).toBeGreaterThanOrEqual(SIZE);
        await restore();
        await fleet.waitForConnections();
        fleet.expireTokens();
        expect(await fleet.callAll()).toBe(0);
        expect(fleet.tokenRequests.length).toBe(SIZE + 1);
      } finally {
        await fleet[Symbol.asyncDispose]();
      }
    });

    it("lets a user neither publish nor subscribe: one token is shared all the same", async () => {
      await admin.sendCommand(["ACL", "SETUSER", "quiet", "on", ">pw", "~*", "+@all", "resetchannels"]);
      const client = createClient({ url: redis.url, username: "quiet", password: "pw" });
      client.on("error", () => {});
      await client.connect();
      const moov = await startMoov();
      const store = redisStore({ client, encryptionKey: randomBytes(32), keyPrefix: "quiet:" });
      const events: TokenEvent[] = [];
      const clients = [0, 1].map(() => {
        const security = tokens({
          ...KEY,
          scope: "/ping.read",
          store,
          onEvent: (event) => events.push(event),
        });
        return createMoovClient({ transport: undiciTransport(), baseURL: moov.url, security });
      });
      for (const moovClient of clients) await ping(moovClient);
      expect(events.map(({ type }) => type)).toEqual(["requested", "shared"]);
      for (const moovClient of clients) await moovClient.close();
      client.destroy();
      await moov[Symbol.asyncDispose]();
    });

    it("restarts and forgets everything: the tokens in memory stay in use", async () => {
      const fleet = await startFleet();
      try {
        expect(await fleet.callAll()).toBe(0);
        await redis.kill();
        expect(await fleet.callAll()).toBe(0);
        await redis.start();
        await fleet.waitForConnections();
        expect(await fleet.callAll()).toBe(0);
        expect(fleet.tokenRequests.length).toBe(1);
        expect(fleet.storeFailures()).toBe(0);
      } finally {
        await fleet[Symbol.asyncDispose]();
      }
    });
  },
);
