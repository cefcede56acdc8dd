import type { Transport } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScenario } from "./scenario.js";

describe("a token in memory", () => {
  it("is requested by the first call and used by later calls", async () => {
    const { startClient, requests } = await createScenario();
    const { moov, events } = startClient();
    expect(requests).toEqual([]);
    await moov.ping();
    await moov.ping();
    expect(requests).toEqual(["token", "ping", "ping"]);
    expect(events.map(({ type }) => type)).toEqual(["mint", "hit"]);
  });

  it("is never used after its expiry, for any lifetime and any sequence of calls", {
    timeout: 30_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 20 }),
        async (ttlSeconds, steps) => {
          const { startClient, requests, time } = await createScenario(ttlSeconds);
          const { moov, security } = startClient();
          for (const step of steps) {
            await time.advance(step);
            await moov.ping();
            const { expiresIn } = await security.get();
            expect(expiresIn).toBeGreaterThanOrEqual(0);
          }
          // After a 401 response there would be a second ping.
          expect(requests.filter((kind) => kind === "ping").length).toBe(steps.length);
        },
      ),
      // A 5 s token that is requested in the middle of a second and used at the end of another one.
      { numRuns: 50, examples: [[5, [107_406, 4_594]]] },
    );
  });

  it("is not used if the clock was set back to before it was issued", async () => {
    const { startClient, time, countTokenRequests } = await createScenario();
    let backMs = 0;
    const { security } = startClient({ now: () => time.now() - backMs });
    await security.get();
    backMs = 86_400_000;
    expect((await security.get()).expiresIn).toBe(3600);
    expect(countTokenRequests()).toBe(2);
  });

  it("has a limited lifetime even if the server reports an extreme one", async () => {
    const { startClient, transport } = await createScenario();
    const body = JSON.stringify({ token_type: "Bearer", access_token: "a", expires_in: 1e308 });
    const endless: Transport = { ...transport, send: async () => ({ status: 200, headers: {}, body }) };
    const { security } = startClient({}, { transport: endless });
    expect((await security.get()).expiresIn).toBe(1e9);
    expect(security.state()[0]?.expiresAt.getTime()).toBeGreaterThan(0);
  });
});
