import type { Transport } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTokenServer } from "./token-server.js";

describe("a cached token", () => {
  it("is requested by the first call and used by the next one", async () => {
    const { createClient, requests } = openTokenServer();
    const { moov, events } = createClient();
    expect(requests).toEqual([]);
    await moov.ping();
    await moov.ping();
    expect(requests).toEqual(["token", "ping", "ping"]);
    expect(events.map(({ type }) => type)).toEqual(["requested", "hit"]);
  });

  it("is never used after its expiry, however the clock advances", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 20 }),
        async (ttlSeconds, steps) => {
          const { createClient, requests, time } = openTokenServer(ttlSeconds);
          const { moov, security } = createClient();
          for (const step of steps) {
            await time.advance(step);
            await moov.ping();
            const { expiresIn } = await security.get();
            expect(expiresIn).toBeGreaterThanOrEqual(0);
          }
          // An expired token would lead to a 401 and a second ping.
          expect(requests.filter((request) => request === "ping").length).toBe(steps.length);
        },
      ),
      // A token of 5 s that is issued within a second and used at the end of a second.
      { numRuns: 50, examples: [[5, [107_406, 4_594]]] },
    );
  });

  it("is not used if the clock was set back to before it was issued", async () => {
    const { createClient, time, countTokenRequests } = openTokenServer();
    let setBackMs = 0;
    const { security } = createClient({ now: () => time.now() - setBackMs });
    await security.get();
    setBackMs = 86_400_000;
    expect((await security.get()).expiresIn).toBe(3600);
    expect(countTokenRequests()).toBe(2);
  });

  it("has a limited lifetime, whatever the server sends", async () => {
    const { createClient } = openTokenServer();
    const body = '{"token_type":"Bearer","access_token":"a","expires_in":1e9}';
    const endless: Transport = { name: "endless", send: async () => ({ status: 200, headers: {}, body }) };
    const { security } = createClient({}, { transport: endless });
    expect((await security.get()).expiresIn).toBe(1e9);
    expect(security.state()[0]?.expiresAt.getTime()).toBeGreaterThan(0);
  });
});
