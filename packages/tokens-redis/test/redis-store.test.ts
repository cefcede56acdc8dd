import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { inspect } from "node:util";
import { tokenStoreConformance } from "@moovkit/conformance";
import type { Lease, StoredToken, TokenStore } from "@moovkit/core";
import { memoryStore } from "@moovkit/tokens";
import fc from "fast-check";
import { createClient, createCluster, createSentinel } from "redis";
import { afterAll, describe, expect, expectTypeOf, it } from "vitest";
import { type RedisClient, redisStore } from "../src/index.js";
import { findRedis } from "./redis-server.js";

const redis = await findRedis();
const url = redis?.url ?? "";
const connect = () =>
  createClient({ url })
    .on("error", () => {})
    .connect();
const encryptionKey = randomBytes(32).toString("base64");
const keyPrefix = `moovkit-test-${randomBytes(6).toString("hex")}:`;
const never = new AbortController().signal;
const [client, second] = redis ? [await connect(), await connect()] : [];

const open = (options: Partial<Parameters<typeof redisStore>[0]> = {}) =>
  redisStore({ client: client as RedisClient, encryptionKey, keyPrefix, ...options });

const names = async () => {
  const found: string[] = [];
  for await (const batch of client?.scanIterator({ MATCH: `${keyPrefix}*` }) ?? []) found.push(...batch);
  return found;
};

afterAll(async () => {
  const left = await names();
  if (left.length) await client?.del(left);
  await client?.close();
  await second?.close();
  await redis?.[Symbol.asyncDispose]?.();
});

const token = (more: Partial<StoredToken> = {}): StoredToken => ({
  accessToken: "the-access-token",
  refreshToken: "the-refresh-token",
  scope: "/ping.read",
  lifetimeMs: 60_000,
  expiresAt: Date.now() + 60_000,
  ...more,
});

const write = async (store: TokenStore, key: string, value = token()) => {
  const acquired = await store.acquire(key, 10_000, never);
  if (!("lease" in acquired)) throw new Error("busy");
  expect(await store.write(key, value, acquired.lease, never)).toBe(true);
};

describe.skipIf(!redis)("the conformance kit", () => {
  let users = 0;
  const makeStore = () => open({ client: (++users % 2 ? client : second) as RedisClient });
  it.each([...tokenStoreConformance(makeStore)])("$name", async ({ run }) =>
    expect(await run()).toBeUndefined(),
  );
});

const FAR = Date.UTC(2100, 0, 1);

/** What a history of holders, any of whom may stall at any moment, must not break. */
const holdsUnder = async (store: TokenStore, expire: (key: string) => Promise<void>) => {
  const actor = fc.integer({ min: 0, max: 3 });
  const step = fc.oneof(
    fc.record({ act: fc.constantFrom("acquire", "write", "spend", "release"), actor }),
    fc.constant({ act: "expire", actor: 0 }),
  );
  return fc.check(
    fc.asyncProperty(fc.array(step, { maxLength: 30, size: "max" }), async (steps) => {
      const key = `history ${randomBytes(8).toString("hex")}`;
      /** The lease that each actor believes to have, however long ago it was given. */
      const leases = new Map<number, Lease>();
      let holder: number | undefined;
      let lastFence = Number.NEGATIVE_INFINITY;
      let written: { readonly fence: number; readonly accessToken: string; spent: boolean } | undefined;
      let count = 0;
      for (const { act, actor } of steps) {
        const lease = leases.get(actor);
        if (act === "expire") {
          await expire(key);
          holder = undefined;
        } else if (act === "acquire") {
          const acquired = await store.acquire(key, 600_000, never);
          if ("lease" in acquired !== (holder === undefined)) return false;
          if (!("lease" in acquired)) continue;
          if (acquired.lease.fence <= lastFence) return false;
          lastFence = acquired.lease.fence;
          leases.set(actor, acquired.lease);
          holder = actor;
        } else if (!lease) {
          // It never had one.
        } else if (act === "write") {
          const accessToken = `token ${++count}`;
          const done = await store.write(
            key,
            token({ accessToken, refreshToken: accessToken, expiresAt: FAR }),
            lease,
            never,
          );
          if (done !== (!written || lease.fence > written.fence)) return false;
          if (done) written = { fence: lease.fence, accessToken, spent: false };
          if (done && lease.fence === lastFence) holder = undefined;
        } else if (act === "spend") {
          const done = await store.spend(key, lease, never);
          const mine = written !== undefined && lease.fence > written.fence && lease.fence === lastFence;
          if (done !== (mine && !written?.spent)) return false;
          if (done && written) written.spent = true;
        } else {
          await store.release(key, lease, never);
          if (lease.fence === lastFence) holder = undefined;
        }
        const stored = await store.read(key, never);
        if (stored?.accessToken !== written?.accessToken) return false;
        if (stored && (stored.refreshToken === undefined) !== written?.spent) return false;
      }
      return true;
    }),
    { numRuns: 300 },
  );
};

describe("any history of holders that stall", () => {
  let time = Date.now();
  const later = async () => {
    time += 600_001;
  };
  const inMemory = () => memoryStore({ now: () => time });

  it("breaks nothing in memory", async () => {
    const { failed, counterexample } = await holdsUnder(inMemory(), later);
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null });
  });

  it.skipIf(!redis)("breaks nothing in Redis", async () => {
    const expire = async (key: string) => {
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
      await client?.del(`${keyPrefix}{${Buffer.from(hash, 0, 16).toString("hex")}}:lease`);
    };
    const { failed, counterexample } = await holdsUnder(open(), expire);
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null });
  });

  /** The lease that was given last, whoever has it: what a store acts on that does not look at fences. */
  const newest = (store: TokenStore) => {
    let last: Lease = { fence: 0 };
    return {
      last: () => last,
      acquire: async (key: string, leaseMs: number, signal: AbortSignal) => {
        const acquired = await store.acquire(key, leaseMs, signal);
        if ("lease" in acquired) last = acquired.lease;
        return acquired;
      },
    };
  };
  it.each<[string, (store: TokenStore) => Partial<TokenStore>]>([
    [
      "writes without a look at the fence",
      (store) => {
        const { last, acquire } = newest(store);
        return { acquire, write: (key, value, _, signal) => store.write(key, value, last(), signal) };
      },
    ],
    [
      "spends without a look at the fence",
      (store) => {
        const { last, acquire } = newest(store);
        return { acquire, spend: (key, _, signal) => store.spend(key, last(), signal) };
      },
    ],
    [
      "gives a lease to all",
      (store) => ({
        acquire: async (key, leaseMs, signal) => {
          const acquired = await store.acquire(key, leaseMs, signal);
          return "lease" in acquired ? acquired : { lease: { fence: Date.now() } };
        },
      }),
    ],
  ])("is broken by a store that %s", async (_, breaking) => {
    const store = inMemory();
    expect((await holdsUnder({ ...store, ...breaking(store) }, later)).failed).toBe(true);
  });
});

describe.skipIf(!redis)("in Redis", () => {
  it("every key goes by itself, and none shows a scope or a token", async () => {
    const store = open();
    await write(store, "the-key-of-the-scope");
    const acquired = await store.acquire("the-key-of-the-scope", 1000, never);
    expect("lease" in acquired).toBe(true);
    const all = await names();
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const name of all) {
      expect(name).toMatch(/\{[\da-f]{32}\}:(token|lease|fence)$/);
      expect(await client?.pTTL(name)).toBeGreaterThan(0);
      const value =
        (await client?.type(name)) === "hash"
          ? JSON.stringify(await client?.hGetAll(name))
          : await client?.get(name);
      expect(value).not.toMatch(/the-access-token|the-refresh-token|ping\.read/);
    }
    expect(inspect(store, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(
      encryptionKey,
    );
  });

  const tokenName = async (key: string) => {
    const before = await names();
    await write(open(), key);
    const [name] = (await names()).filter((found) => !before.includes(found) && found.endsWith(":token"));
    if (!name) throw new Error("nothing was written");
    return name;
  };

  it("a key is changed by putting the new one first", async () => {
    const next = randomBytes(32);
    await write(open(), "rotated");
    const both = open({ encryptionKey: [next, encryptionKey] });
    expect(await both.read("rotated", never)).toMatchObject({ accessToken: "the-access-token" });
    expect(await open({ encryptionKey: next }).read("rotated", never)).toBeUndefined();
    await write(both, "rotated", token({ accessToken: "newer" }));
    expect(await open({ encryptionKey: new Uint8Array(next) }).read("rotated", never)).toMatchObject({
      accessToken: "newer",
    });
    expect(await open().read("rotated", never)).toBeUndefined();
  });

  it("a value is bound to the name of its key", async () => {
    const [from, to] = [await tokenName("from"), await tokenName("to")];
    await client?.hSet(to, "value", (await client.hGet(from, "value")) ?? "");
    expect(await open().read("to", never)).toBeUndefined();
    expect(await open().read("from", never)).toMatchObject({ accessToken: "the-access-token" });
  });

  it.each([
    ["a value that is no base64", { value: "é" }],
    ["an empty value", { value: "" }],
    ["a value cut short", { value: "AAAAAAAAAAAAAAAA.AAAA" }],
    ["an expiry that was put off", { expires: "99999999999999" }],
    ["an expiry that is none", { expires: "" }],
  ])("%s counts as absent, and is written over", async (what, fields) => {
    const name = await tokenName(what);
    await client?.hSet(name, fields);
    expect(await open().read(what, never)).toBeUndefined();
    await write(open(), what, token({ accessToken: "newer" }));
    expect(await open().read(what, never)).toMatchObject({ accessToken: "newer" });
  });

  it("keys of another kind, or numbers that are none, are an error and not an answer", async () => {
    const name = await tokenName("nonsense");
    await client?.set(name.replace(":token", ":fence"), "nonsense");
    await expect(open().acquire("nonsense", 1000, never)).rejects.toThrow();
    await client?.del(name);
    await client?.set(name, "text");
    await expect(open().read("nonsense", never)).rejects.toThrow("WRONGTYPE");
  });

  it("a token that never expires is refused, and no key is left without an end", async () => {
    const store = open({ keyPrefix: `${keyPrefix}endless:` });
    const acquired = await store.acquire("endless", 1000, never);
    if (!("lease" in acquired)) throw new Error("busy");
    const endless = token({ expiresAt: Number.POSITIVE_INFINITY });
    await expect(store.write("endless", endless, acquired.lease, never)).rejects.toThrow("expiresAt");
    const left = (await names()).filter((name) => name.includes("endless"));
    expect(left.length).toBe(2);
    for (const name of left) expect(await client?.pTTL(name)).toBeGreaterThan(0);
  });

  it("those whose clocks differ agree on what is left", async () => {
    const skewed = (ms: number) => open({ now: () => Date.now() + ms });
    const ahead = skewed(3_600_000);
    await write(ahead, "clocks", token({ expiresAt: Date.now() + 3_600_000 + 60_000 }));
    for (const ms of [0, -3_600_000, 3_600_000]) {
      const { expiresAt = 0 } = (await skewed(ms).read("clocks", never)) ?? {};
      const leftMs = expiresAt - (Date.now() + ms);
      expect(leftMs).toBeLessThanOrEqual(60_000);
      expect(leftMs).toBeGreaterThan(30_000);
    }
  });

  it("its connection for notifications goes with the client that it came from", async () => {
    const own = await connect();
    const store = open({ client: own });
    const before = Number((await client?.info("clients"))?.match(/connected_clients:(\d+)/)?.[1]);
    const ending = new AbortController();
    const wait = store.wait("any", ending.signal);
    await wait;
    const during = Number((await client?.info("clients"))?.match(/connected_clients:(\d+)/)?.[1]);
    expect(during).toBe(before + 1);
    await own.close();
    const closed = async () =>
      Number((await client?.info("clients"))?.match(/connected_clients:(\d+)/)?.[1]) === before - 1;
    await expect.poll(closed).toBe(true);
  });
});

describe("the connection for notifications", () => {
  /** A client whose copies come to what `connect` comes to, and that counts them. */
  const openFake = (connect: (copy: EventEmitter & { isReady: boolean }) => Promise<unknown>) => {
    const made = { copies: 0, ended: 0 };
    /** Those that ended before their signal fired. */
    let woken = 0;
    const fake = Object.assign(new EventEmitter(), {
      isOpen: true,
      eval: async () => [],
      withCommandOptions: () => fake as RedisClient,
      duplicate: () => {
        made.copies += 1;
        const copy = Object.assign(new EventEmitter(), {
          isReady: false,
          connect: () => connect(copy),
          subscribe: async () => {},
          destroy: () => {
            if (copy.isReady === false) throw new Error("The client is closed");
            copy.isReady = false;
            made.ended += 1;
          },
        });
        return copy;
      },
    });
    const store = redisStore({ client: fake, encryptionKey });
    const waitOnce = async () => {
      const ending = new AbortController();
      const wait = store.wait("any", ending.signal);
      // Its name takes a digest or two.
      for (let digests = 0; digests < 8; digests += 1)
        await crypto.subtle.digest("SHA-256", new Uint8Array());
      woken += await Promise.race([wait.then(() => 1), Promise.resolve(0).then()]);
      ending.abort();
      await wait;
    };
    return { fake, made, store, waitOnce, woken: () => woken };
  };

  it("does no harm where it cannot be made, however often", async () => {
    const { fake, store, waitOnce, woken } = openFake(async () => {
      throw new Error("max number of clients reached");
    });
    for (let time = 0; time < 20; time += 1) await waitOnce();
    await store[Symbol.asyncDispose]?.();
    expect(fake.listenerCount("end")).toBe(0);
    // Or those who wait would ask, and connect, without a pause.
    expect(woken()).toBe(0);
  });

  it.each(["end", "disconnect"])(
    "that is still on its way when the client tells %s is ended",
    async (event) => {
      let arrive = () => {};
      const { fake, made, waitOnce } = openFake(
        (copy) =>
          new Promise<void>((resolve) => {
            arrive = () => {
              copy.isReady = true;
              copy.emit("ready");
              resolve();
            };
          }),
      );
      await waitOnce();
      fake.emit(event);
      arrive();
      await new Promise(setImmediate);
      expect(made).toEqual({ copies: 1, ended: 1 });
      expect(fake.listenerCount(event)).toBe(0);
    },
  );

  it("is not made of a client that is closed", async () => {
    const { fake, made, waitOnce } = openFake(async () => {});
    fake.isOpen = false;
    await waitOnce();
    expect(made.copies).toBe(0);
  });
});

describe("options", () => {
  const fake: RedisClient = { eval: async () => [], withCommandOptions: () => fake };
  it.each([
    [{ encryptionKey }, "client must be a connected client of node-redis 5"],
    [{ client: {}, encryptionKey }, "`client` must be"],
    [{ client: fake }, "encryptionKey must be 32 bytes"],
    [{ client: fake, encryptionKey: "short" }, "`encryptionKey` must be 32 bytes"],
    [{ client: fake, encryptionKey: [] }, "`encryptionKey` must be 32 bytes"],
    [{ client: fake, encryptionKey: [encryptionKey, new Uint8Array(16)] }, "openssl rand -base64 32"],
    [{ client: fake, encryptionKey, keyPrefix: "{a}" }, "`keyPrefix` must be"],
    [
      { client: fake, encryptionKey, ttl: 1 },
      "unknown option `ttl`. Supported options: `client`, `encryptionKey`",
    ],
  ])("refuses %j", (options, message) => {
    expect(() => redisStore(options as never)).toThrow(message);
    try {
      redisStore(options as never);
    } catch (error) {
      expect(inspect(error)).not.toContain(encryptionKey);
    }
  });

  it("takes what node-redis makes", () => {
    const client = createClient();
    const cluster = createCluster({ rootNodes: [] });
    const sentinel = createSentinel({ name: "moov", sentinelRootNodes: [{ host: "127.0.0.1", port: 1 }] });
    for (const made of [client, cluster, sentinel]) redisStore({ client: made, encryptionKey });
    expectTypeOf(client).toExtend<RedisClient>();
    expectTypeOf(cluster).toExtend<RedisClient>();
    expectTypeOf(sentinel).toExtend<RedisClient>();
  });
});
