import { describe, expect, it } from "vitest";
import { memoryStore, type TokenStore } from "../src/index.js";
import { openTokenServer, SCOPE, STORE_KEY } from "./token-server.js";

const STORED_TOKEN = {
  accessToken: "a",
  scope: SCOPE,
  lifetimeMs: 3_600_000,
  expiresAt: Date.UTC(2026, 0, 1) + 900_000,
};

const hang = () => new Promise<never>(() => {});
const fail = async () => {
  throw Object.assign(new Error("The connection was refused."), { code: "ECONNREFUSED" });
};

describe("a client requests its own token if the store", () => {
  it.each(
    (["read", "acquire", "write", "release"] as const).flatMap((method) => [
      { method, fault: "fails", run: fail, code: "ECONNREFUSED" },
      { method, fault: "does not respond", run: hang, code: "store_timeout" },
    ]),
  )("$fault in `$method`", async ({ method, run, code }) => {
    const { createClient, time, countTokenRequests } = openTokenServer();
    const store = { ...memoryStore({ now: time.now }), [method]: run };
    const { moov, events } = createClient({ store });
    const call = moov.ping();
    await time.advance(2_500);
    await call;
    await moov.ping();
    expect(countTokenRequests()).toBe(1);
    const failures = events.filter(({ type }) => type === "failure");
    expect(failures).toEqual(
      method === "release" ? [] : [{ type: "failure", scope: SCOPE, during: "store", code }],
    );
  });

  it.each<[string, Partial<Record<keyof TokenStore, () => unknown>>]>([
    ["neither a lease nor a time", { acquire: async () => ({}) }],
    ["undefined instead of a lease", { acquire: async () => undefined }],
    ["a string instead of a lease", { acquire: async () => "lease" }],
    ["undefined instead of a promise from `wait`", { wait: () => undefined }],
    ["a number as access token", { read: async () => ({ ...STORED_TOKEN, accessToken: 5 }) }],
    ["a token with a line break", { read: async () => ({ ...STORED_TOKEN, accessToken: "a\nb" }) }],
    ["an empty token", { read: async () => ({ ...STORED_TOKEN, accessToken: "" }) }],
    [
      "a token that never expires",
      { read: async () => ({ ...STORED_TOKEN, expiresAt: Number.POSITIVE_INFINITY }) },
    ],
    [
      "a token with a negative lifetime",
      { read: async () => ({ ...STORED_TOKEN, lifetimeMs: -1e12, expiresAt: 1 }) },
    ],
    ["a token without a scope", { read: async () => ({ ...STORED_TOKEN, scope: undefined }) }],
  ])("returns %s", async (_, invalidMethods) => {
    const { createClient, time, requests } = openTokenServer();
    const store = { ...memoryStore({ now: time.now }), ...invalidMethods } as TokenStore;
    await createClient({ store }).moov.ping();
    expect(requests).toEqual(["token", "ping"]);
  });

  it.each(["read", "acquire", "spend", "write", "release", "wait"] as const)(
    "throws synchronously in `%s`",
    async (method) => {
      const { createClient, time, countTokenRequests } = openTokenServer();
      const store: TokenStore = {
        ...memoryStore({ now: time.now }),
        [method]: () => {
          throw new Error("This is not a promise.");
        },
      };
      await createClient({ store }).moov.ping();
      expect(countTokenRequests()).toBe(1);
    },
  );

  it("does not respond after it granted a lease, and waits for it only once", async () => {
    const { createClient, time, countTokenRequests } = openTokenServer();
    const inner = memoryStore({ now: time.now });
    let reads = 0;
    const store: TokenStore = {
      ...inner,
      read: (...args) => {
        reads += 1;
        return reads > 1 ? hang() : inner.read(...args);
      },
      release: hang,
    };
    const call = createClient({ store }).moov.ping();
    await time.advance(1_000);
    await call;
    expect(countTokenRequests()).toBe(1);
  });

  it("is unavailable, and shares tokens again when it recovers", async () => {
    const { createClient, time, countTokenRequests } = openTokenServer();
    const inner = memoryStore({ now: time.now });
    let isAvailable = false;
    const store: TokenStore = {
      ...inner,
      read: (...args) => (isAvailable ? inner.read(...args) : fail()),
    };
    const clients = [createClient({ store }), createClient({ store }), createClient({ store })];
    for (const { moov } of clients) await moov.ping();
    expect(countTokenRequests()).toBe(3);
    isAvailable = true;
    await time.advance(3_530_000);
    for (const { moov } of clients) {
      await moov.ping();
      await time.settle();
    }
    expect(countTokenRequests()).toBe(4);
  });

  it("grants a lease too late, and releases that lease", async () => {
    const { createClient, time } = openTokenServer();
    const inner = memoryStore({ now: time.now });
    const store: TokenStore = {
      ...inner,
      acquire: async (...args) => {
        await time.sleep(5_000);
        return inner.acquire(...args);
      },
    };
    const call = createClient({ store }).moov.ping();
    await time.advance(1_001);
    await call;
    await time.advance(5_000);
    expect(await inner.acquire(STORE_KEY, 1, new AbortController().signal)).toHaveProperty("lease");
  });
});

describe("a client that waits for another one", () => {
  it("polls a store that notifies for no reason at a limited rate", async () => {
    const { createClient, time, holdNextTokenRequest, countTokenRequests } = openTokenServer();
    const inner = memoryStore({ now: time.now });
    let reads = 0;
    const store: TokenStore = {
      ...inner,
      read: (...args) => {
        reads += 1;
        return inner.read(...args);
      },
      wait: async () => {},
    };
    const release = holdNextTokenRequest();
    const calls = [createClient({ store }).moov.ping(), createClient({ store }).moov.ping()];
    await time.advance(1_000);
    release();
    await time.advance(10);
    await Promise.all(calls);
    expect(reads).toBeLessThan(150);
    expect(countTokenRequests()).toBe(1);
  });

  it("polls a store whose `wait` fails", async () => {
    const { createClient, time, holdNextTokenRequest, countTokenRequests } = openTokenServer();
    const store: TokenStore = { ...memoryStore({ now: time.now }), wait: fail };
    const release = holdNextTokenRequest();
    const calls = [createClient({ store }).moov.ping(), createClient({ store }).moov.ping()];
    await time.settle();
    release();
    await time.advance(1_000);
    await Promise.all(calls);
    expect(countTokenRequests()).toBe(1);
  });

  it("requests a token when the lease of a dead holder ends", async () => {
    const { createClient, time, countTokenRequests } = openTokenServer();
    const store = memoryStore({ now: time.now });
    await store.acquire(STORE_KEY, 12_000, new AbortController().signal);
    const startedAt = time.now();
    const call = createClient({ store })
      .moov.ping()
      .then(() => time.now() - startedAt);
    await time.advance(20_000);
    expect(await call).toBeGreaterThanOrEqual(12_000);
    expect(await call).toBeLessThan(12_000 + 400);
    expect(countTokenRequests()).toBe(1);
  });

  it("takes over from a stalled holder, which then uses the newer token", async () => {
    const { createClient, time, holdNextTokenRequest, countTokenRequests } = openTokenServer();
    const store = memoryStore({ now: time.now });
    const release = holdNextTokenRequest();
    const stalled = createClient({ store });
    const stalledToken = stalled.security.get();
    await time.settle();
    const newerToken = createClient({ store }).security.get();
    await time.advance(13_500);
    const { accessToken } = await newerToken;
    release();
    expect((await stalledToken).accessToken).toBe(accessToken);
    expect((await createClient({ store }).security.get()).accessToken).toBe(accessToken);
    expect(stalled.eventTypes()).toEqual(["shared"]);
    expect(countTokenRequests()).toBe(2);
  });
});
