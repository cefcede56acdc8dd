import { ConfigurationError } from "@moovkit/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { redisSeenEvents, type SeenEvents, webhookHandler } from "../src/index.js";
import { claimEvent } from "./claim-event.js";
import { createDelivery, EVENT, SECRET, SIGNED_AT } from "./deliveries.js";
import { canStartRedis, startRedis, type TestRedis } from "./redis-server.js";
import { createWork } from "./work.js";

const KEY = "moov-webhook-event:e1";

describe.skipIf(!canStartRedis)("redisSeenEvents", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  beforeEach(() => redis.client.flushDb());
  afterAll(() => redis.stop());

  /** Ends a claim as Redis does after the lease. */
  const expire = (key: string) => redis.client.pExpireAt(key, 1);

  it("remembers an event only after it was confirmed", async () => {
    const [seen, otherProcess] = [redisSeenEvents(redis.client), redisSeenEvents(redis.client)];
    const claim = await claimEvent(seen, "e1");
    for (const { claim } of [seen, otherProcess]) expect(await claim("e1")).toEqual({ state: "busy" });
    expect(await otherProcess.claim("e2")).toMatchObject({ state: "claimed" });
    await claim.confirm();
    for (const { claim } of [seen, otherProcess]) expect(await claim("e1")).toEqual({ state: "seen" });
  });

  it("forgets a claim that was released", async () => {
    const seen = redisSeenEvents(redis.client);
    await (await claimEvent(seen, "e1")).release();
    expect(await redis.client.exists(KEY)).toBe(0);
    expect(await seen.claim("e1")).toMatchObject({ state: "claimed" });
  });

  it("lets only one of many processes claim an event", async () => {
    const claims = await Promise.all(
      Array.from({ length: 50 }, () => redisSeenEvents(redis.client).claim("e1")),
    );
    expect(claims.filter(({ state }) => state === "claimed")).toHaveLength(1);
    expect(claims.filter(({ state }) => state === "busy")).toHaveLength(49);
  });

  it("ends the claim of a process that crashed", async () => {
    await claimEvent(redisSeenEvents(redis.client), "e1");
    await expire(KEY);
    const claim = await claimEvent(redisSeenEvents(redis.client), "e1");
    await claim.confirm();
    expect(await redisSeenEvents(redis.client).claim("e1")).toEqual({ state: "seen" });
  });

  it("does not release the claim of another process", async () => {
    const [seen, otherProcess] = [redisSeenEvents(redis.client), redisSeenEvents(redis.client)];
    const endedClaim = await claimEvent(seen, "e1");
    await expire(KEY);
    const claim = await claimEvent(otherProcess, "e1");
    await endedClaim.release();
    expect(await seen.claim("e1")).toEqual({ state: "busy" });
    await claim.confirm();
    await endedClaim.release();
    expect(await seen.claim("e1")).toEqual({ state: "seen" });
  });

  it("remembers an event that was handled after its claim had ended", async () => {
    const seen = redisSeenEvents(redis.client);
    const claim = await claimEvent(seen, "e1");
    await expire(KEY);
    await claim.confirm();
    expect(await seen.claim("e1")).toEqual({ state: "seen" });
  });

  it("keeps a claim for 30 seconds and an event for 7 days", async () => {
    const claim = await claimEvent(redisSeenEvents(redis.client), "e1");
    const leaseMs = await redis.client.pTTL(KEY);
    expect(leaseMs).toBeGreaterThan(0);
    expect(leaseMs).toBeLessThanOrEqual(30_000);
    await claim.confirm();
    const ttlMs = await redis.client.pTTL(KEY);
    expect(ttlMs).toBeGreaterThan(6 * 86_400_000);
    expect(ttlMs).toBeLessThanOrEqual(7 * 86_400_000);
  });

  it("has the prefix and the durations that are set", async () => {
    const options = { prefix: "shop:", leaseSeconds: 5000.5, ttlSeconds: 100 };
    const claim = await claimEvent(redisSeenEvents(redis.client, options), "e1");
    const leaseMs = await redis.client.pTTL("shop:e1");
    expect(leaseMs).toBeGreaterThan(100_000);
    expect(leaseMs).toBeLessThanOrEqual(5_000_500);
    await claim.confirm();
    expect(await redis.client.pTTL("shop:e1")).toBeLessThanOrEqual(100_000);
    expect(await redisSeenEvents(redis.client).claim("e1")).toMatchObject({ state: "claimed" });
  });

  it("works with a client that has other types of values", async () => {
    const client = redis.client.withTypeMapping({ 58: String, 36: Buffer });
    const claim = await claimEvent(redisSeenEvents(client), "e1");
    expect(await redisSeenEvents(client).claim("e1")).toEqual({ state: "busy" });
    await claim.confirm();
    expect(await redisSeenEvents(client).claim("e1")).toEqual({ state: "seen" });
  });

  describe("in a handler", () => {
    const createProcess = (onEvent: () => unknown, seen: SeenEvents = redisSeenEvents(redis.client)) => {
      const handler = webhookHandler({
        secret: SECRET,
        now: () => SIGNED_AT,
        seen,
        onEvent,
        onError: () => {},
        timeoutMs: Number.POSITIVE_INFINITY,
      });
      return async () => (await handler(await createDelivery())).status;
    };

    it("handles an event once in several processes", async () => {
      const onEvent = vi.fn();
      const processes = [createProcess(onEvent), createProcess(onEvent)];
      for (const deliver of [...processes, ...processes]) expect(await deliver()).toBe(200);
      expect(onEvent).toHaveBeenCalledTimes(1);
    });

    it("handles an event in another process after a failure or a crash", async () => {
      const failing = createProcess(() => Promise.reject(new Error("The database is down.")));
      expect(await failing()).toBe(500);

      const work = createWork();
      void createProcess(work.onEvent)();
      await work.started;

      const onEvent = vi.fn();
      const deliver = createProcess(onEvent);
      expect(await deliver()).toBe(503);
      await expire(`moov-webhook-event:${EVENT.eventID}`);
      expect(await deliver()).toBe(200);
      expect(await deliver()).toBe(200);
      expect(onEvent).toHaveBeenCalledTimes(1);
    });

    it("does not handle an event while Redis is down", async () => {
      const client = redis.client.duplicate();
      const onEvent = vi.fn();
      const deliver = createProcess(onEvent, redisSeenEvents(client));
      expect(await deliver()).toBe(500);
      await client.connect();
      expect(await deliver()).toBe(200);
      expect(onEvent).toHaveBeenCalledTimes(1);
      await client.close();
    });
  });
});

describe("options", () => {
  const client = { eval: async () => 0 };

  it.each([undefined, null, {}, "redis://localhost:6379"])("rejects the client %j", (value) => {
    expect(() => redisSeenEvents(value as never)).toThrow(ConfigurationError);
  });

  it.each([
    ["prefix", ""],
    ["ttlSeconds", 0],
    ["ttlSeconds", Number.POSITIVE_INFINITY],
    ["leaseSeconds", -1],
    ["leaseSeconds", "30"],
    ["ttl", 60],
  ])("rejects `%s` that is %j", (name, value) => {
    expect(() => redisSeenEvents(client, { [name]: value })).toThrow(ConfigurationError);
  });
});
