import { parseRetryAfter } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeDelayMs } from "../src/index.js";
import { createScriptedClient, respond } from "./scripted-client.js";

describe("`retry-after`", () => {
  it("is the minimum delay", async () => {
    const { ping, delays } = createScriptedClient([respond(429, { "retry-after": "70" }), respond(200)]);
    await ping();
    expect(delays).toEqual([70_000 + 250]);
  });

  it("that does not fit into `maxElapsedMs` ends the call immediately", async () => {
    const { ping, delays } = createScriptedClient([respond(429, { "retry-after": "70" }), respond(200)], {
      maxElapsedMs: 60_000,
    });
    expect(await ping().result()).toMatchObject({ error: { retryAfterMs: 70_000, attempts: 1 } });
    expect(delays).toEqual([]);
  });

  it("that does not fit into `deadlineMs` ends the call immediately", async () => {
    const { ping, delays } = createScriptedClient([respond(429, { "retry-after": "60" })]);
    expect(await ping({ deadlineMs: 1000 }).result()).toMatchObject({
      error: { code: "rate_limit_error", retryAfterMs: 60_000, attempts: 1 },
    });
    expect(delays).toEqual([]);
  });

  it("of years counts as a day, so that it ends a call with less time immediately", async () => {
    const { ping, delays } = createScriptedClient([respond(429, { "retry-after": "2592000" })], {
      maxElapsedMs: 86_400_000,
    });
    expect(await ping().result()).toMatchObject({ error: { code: "rate_limit_error", attempts: 1 } });
    expect(delays).toEqual([]);
  });

  it("is never cut short, and the delay never exceeds the remaining time", () => {
    const ms = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(ms, ms, ms, (jitterMs, retryAfterMs, remainingMs) => {
        const delay = computeDelayMs(jitterMs, retryAfterMs, remainingMs);
        if (delay === undefined) {
          expect(retryAfterMs).toBeGreaterThanOrEqual(remainingMs);
          return;
        }
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs);
        expect(delay).toBeLessThanOrEqual(remainingMs);
      }),
    );
  });

  it("is never cut short by a client, whatever the random number", async () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 119 }), random, async (seconds, number) => {
        const script = [respond(503, { "retry-after": `${seconds}` }), respond(200)];
        const { ping, delays } = createScriptedClient(script, { random: () => number });
        await ping();
        expect(delays).toHaveLength(1);
        expect(delays[0]).toBeGreaterThanOrEqual(seconds * 1000);
        expect(delays[0]).toBeLessThan(120_000);
      }),
    );
  });
});

describe("parseRetryAfter", () => {
  const now = Date.UTC(2026, 0, 1);

  it("accepts a date in all three formats", () => {
    const at = new Date(now + 90_000);
    const [day, date, month, year, time] = at.toUTCString().replace(",", "").split(" ");
    const formats = [
      at.toUTCString(),
      `Thursday, ${date}-${month}-${year?.slice(2)} ${time} GMT`,
      `${day} ${month} ${date?.replace(/^0/, " ")} ${time} ${year}`,
    ];
    for (const format of formats) expect(parseRetryAfter({ "retry-after": format }, now)).toBe(90_000);
  });

  it.each([
    "garbage 28 Nov 2050 08:49:37 GMT",
    "Sun, 06 Nov 0x7ea 08:49:37 GMT",
    "Mon, 31 Feb 2050 08:49:37 GMT",
    "Mon, 28 Nov 2050 08:49:37 GMT or later",
    "Mon, 28 Nov 2050 08:49:37",
  ])("ignores %s", (value) => {
    expect(parseRetryAfter({ "retry-after": value }, now)).toBeUndefined();
  });

  it("never returns a negative delay or NaN", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const delay = parseRetryAfter({ "retry-after": value, "retry-after-ms": value }, now);
        return delay === undefined || delay >= 0;
      }),
    );
  });
});
