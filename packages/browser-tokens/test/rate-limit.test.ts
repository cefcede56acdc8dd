import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createEndpoint, createRequest, provide, SAME_ORIGIN } from "./request.js";

const createTimedEndpoint = (options: Parameters<typeof createEndpoint>[0] = {}) => {
  const clock = { time: 0 };
  const endpoint = createEndpoint({
    rateLimit: { requests: 3, seconds: 60 },
    now: () => clock.time,
    ...options,
  });
  const send = async (headers: Readonly<Record<string, string>> = {}) =>
    endpoint(createRequest({ ...SAME_ORIGIN, ...headers }));
  return { clock, send };
};

const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status);

describe("the rate limit", () => {
  it("responds with 429 and the delay, and then accepts the next request", async () => {
    const { clock, send } = createTimedEndpoint();
    expect(statuses([await send(), await send(), await send()])).toEqual([200, 200, 200]);
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({ error: "too_many_requests" });
    expect(refused.headers.get("retry-after")).toBe("20");
    expect(refused.headers.get("cache-control")).toBe("no-store");
    clock.time += 20_000;
    expect(statuses([await send(), await send()])).toEqual([200, 429]);
    clock.time += 60_000;
    expect(statuses([await send(), await send(), await send(), await send()])).toEqual([200, 200, 200, 429]);
  });

  it("allows 60 requests per minute by default, and any number with `false`", async () => {
    const count = async (options: Parameters<typeof createEndpoint>[0]) => {
      const { send } = createTimedEndpoint(options);
      const responses = await Promise.all(Array.from({ length: 70 }, () => send({ cookie: "a" })));
      return responses.filter(({ status }) => status === 200).length;
    };
    expect(await count({ rateLimit: undefined })).toBe(60);
    expect(await count({ rateLimit: false })).toBe(70);
  });

  it.each(["cookie", "authorization"])("counts each session by its header `%s`", async (name) => {
    const { send } = createTimedEndpoint({ rateLimit: { requests: 1, seconds: 60 } });
    const sent = [await send({ [name]: "a" }), await send({ [name]: "b" }), await send({ [name]: "a" })];
    expect(statuses(sent)).toEqual([200, 200, 429]);
  });

  it("counts by scope if a request has no credentials", async () => {
    const scopes = ["/accounts/a/profile.read", "/accounts/b/profile.read", "/accounts/a/profile.read"];
    const { send } = createTimedEndpoint({
      rateLimit: { requests: 1, seconds: 60 },
      authorize: () => ({ scope: scopes.shift() ?? "" }),
    });
    expect(statuses([await send(), await send(), await send()])).toEqual([200, 200, 429]);
  });

  it("counts by `key`, which receives the request and the scope", async () => {
    const key = vi.fn(async ({ headers }: Request) => headers.get("x-user") ?? "");
    const { send } = createTimedEndpoint({ rateLimit: { requests: 1, seconds: 60, key } });
    const sent = [
      await send({ "x-user": "a" }),
      await send({ "x-user": "b" }),
      await send({ "x-user": "a" }),
    ];
    expect(statuses(sent)).toEqual([200, 200, 429]);
    expect(key.mock.calls[0]?.[1 as never]).toBe("/accounts/5a3f/profile.read");
  });

  it("does not count requests that receive no token", async () => {
    let isSignedIn = false;
    const { send } = createTimedEndpoint({
      rateLimit: { requests: 1, seconds: 60 },
      authorize: () => (isSignedIn ? { scope: "/ping.read" } : undefined),
    });
    expect(statuses([await send(), await send()])).toEqual([401, 401]);
    isSignedIn = true;
    expect((await send()).status).toBe(200);
  });

  it("does not request more tokens from Moov than it passes on", async () => {
    const security = { get: vi.fn(provide().get) };
    const { send } = createTimedEndpoint({ security, rateLimit: { requests: 2, seconds: 60 } });
    await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(security.get).toHaveBeenCalledTimes(2);
  });

  it("keeps a bounded number of counters", async () => {
    let user = 0;
    const { send } = createTimedEndpoint({
      rateLimit: { requests: 1, seconds: 60, key: () => `${user}` },
    });
    for (user = 0; user <= 10_000; user += 1) await send();
    // The counter of the first user was removed, and that of the last one is kept.
    user = 10_000;
    expect((await send()).status).toBe(429);
    user = 0;
    expect((await send()).status).toBe(200);
  });

  it("does not lock a user out if the clock is set back", async () => {
    const { clock, send } = createTimedEndpoint({ rateLimit: { requests: 1, seconds: 60 } });
    clock.time = 3_600_000;
    await send();
    clock.time = 0;
    expect((await send()).headers.get("retry-after")).toBe("60");
    clock.time = 60_000;
    expect((await send()).status).toBe(200);
  });

  it("never accepts more than the limit and its refill in any period", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 60 }),
        async (requests, seconds, delays) => {
          const { clock, send } = createTimedEndpoint({
            rateLimit: { requests, seconds, key: () => "user" },
          });
          const acceptedAt: number[] = [];
          for (const delay of delays) {
            clock.time += delay;
            if ((await send()).status === 200) acceptedAt.push(clock.time);
          }
          for (const [index, start] of acceptedAt.entries()) {
            const end = acceptedAt.at(-1) ?? start;
            const most = requests + Math.floor(((end - start) * requests) / (seconds * 1000) + 1e-6);
            expect(acceptedAt.length - index).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
