import type { TokenStore } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario, SCOPE, STORE_KEY } from "./scenario.js";

const STORED_TOKEN = {
  accessToken: "a",
  scope: SCOPE,
  lifetimeMs: 3_600_000,
  expiresAt: Date.UTC(2026, 0, 1) + 9e5,
};

const hang = () => new Promise<never>(() => {});
const fail = async () => {
  throw Object.assign(new Error("connection refused"), { code: "ECONNREFUSED" });
};

describe("no call fails if the store", () => {
  it.each(
    (["read", "acquire", "write", "release"] as const).flatMap((method) => [
      ["rejects", method, fail, "ECONNREFUSED"] as const,
      ["hangs", method, hang, "store_timeout"] as const,
    ]),
  )("%s in `%s`: the client requests its own token", async (_, method, implementation, code) => {
    const { startClient, time, countTokenRequests } = await createScenario();
    const store: TokenStore = { ...memoryStore({ now: time.now }), [method]: implementation };
    const { moov, events } = startClient({ store });
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
    ["nothing for a lease", { acquire: async () => undefined }],
    ["a string for a lease", { acquire: async () => "lease" }],
    ["nothing for a wait", { wait: () => undefined }],
    ["a number for an access token", { read: async () => ({ ...STORED_TOKEN, accessToken: 5 }) }],
    [
      "a token without an end",
      { read: async () => ({ ...STORED_TOKEN, expiresAt: Number.POSITIVE_INFINITY }) },
    ],
    [
      "a token with a negative lifetime",
      { read: async () => ({ ...STORED_TOKEN, lifetimeMs: -1e12, expiresAt: 1 }) },
    ],
    ["a token without a scope", { read: async () => ({ ...STORED_TOKEN, scope: undefined }) }],
  ])("returns %s: the client requests its own token", async (_, invalidMethods) => {
    const { startClient, time, requests } = await createScenario();
    const store = { ...memoryStore({ now: time.now }), ...invalidMethods } as TokenStore;
    await startClient({ store }).moov.ping();
    expect(requests).toEqual(["token", "ping"]);
  });

  it.each(["read", "acquire", "spend", "write", "release", "wait"] as const)(
    "throws in `%s` instead of returning a promise",
    async (method) => {
      const { startClient, time, countTokenRequests } = await createScenario();
      const store: TokenStore = {
        ...memoryStore({ now: time.now }),
        [method]: () => {
          throw new Error("not a promise");
        },
      };
      await startClient({ store }).moov.ping();
      expect(countTokenRequests()).toBe(1);
    },
  );

  it("hangs after it granted a lease: the client waits for one timeout only", async () => {
    const { startClient, time, countTokenRequests } = await createScenario();
    const shared = memoryStore({ now: time.now });
    let reads = 0;
    const store: TokenStore = {
      ...shared,
      read: (...args) => (++reads > 1 ? hang() : shared.read(...args)),
      release: hang,
    };
    const call = startClient({ store }).moov.ping();
    await time.advance(1_000);
    await call;
    expect(countTokenRequests()).toBe(1);
  });
});

it("shares a token again when the store recovers", async () => {
  const { startClient, time, countTokenRequests } = await createScenario();
  const shared = memoryStore({ now: time.now });
  let isUp = false;
  const store: TokenStore = { ...shared, read: (...args) => (isUp ? shared.read(...args) : fail()) };
  const clients = [startClient({ store }), startClient({ store }), startClient({ store })];
  for (const { moov } of clients) await moov.ping();
  expect(countTokenRequests()).toBe(3);
  isUp = true;
  await time.advance(3_530_000);
  for (const { moov } of clients) {
    await moov.ping();
    await time.settle();
  }
  expect(countTokenRequests()).toBe(4);
});

it("releases a lease that the store grants after the timeout", async () => {
  const { startClient, time } = await createScenario();
  const shared = memoryStore({ now: time.now });
  const store: TokenStore = {
    ...shared,
    acquire: async (...args) => {
      await time.sleep(5_000);
      return shared.acquire(...args);
    },
  };
  const call = startClient({ store }).moov.ping();
  await time.advance(1_001);
  await call;
  await time.advance(5_000);
  expect(await shared.acquire(STORE_KEY, 1, new AbortController().signal)).toHaveProperty("lease");
});
