import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeBackoffMs } from "../src/index.js";
import { createScriptedClient, respond } from "./scripted-client.js";

const MAX_DELAY_MS = 2 ** 31 - 1;

const backoff = fc.record({
  initialDelayMs: fc.double({ min: 0, max: MAX_DELAY_MS, noNaN: true }),
  maxDelayMs: fc.double({ min: 0, max: MAX_DELAY_MS, noNaN: true }),
  exponent: fc.double({ min: 1, max: Number.MAX_VALUE, noNaN: true }),
});
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("the backoff delay", () => {
  it("is never negative, and never above `maxDelayMs`", () => {
    fc.assert(
      fc.property(backoff, fc.integer({ min: 1, max: 5000 }), random, (options, attempt, number) => {
        const delay = computeBackoffMs(options, attempt, number);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(options.maxDelayMs);
      }),
    );
  });

  it("is 0 if `initialDelayMs` is 0, even if the exponential factor overflows", () => {
    const options = { initialDelayMs: 0, maxDelayMs: 1000, exponent: 2 };
    expect(computeBackoffMs(options, 5000, 0.5)).toBe(0);
  });

  it("is proportional to the random number (full jitter)", () => {
    fc.assert(
      fc.property(backoff, fc.integer({ min: 1, max: 50 }), random, (options, attempt, number) => {
        const maximum = computeBackoffMs(options, attempt, 1);
        expect(computeBackoffMs(options, attempt, number)).toBe(number * maximum);
      }),
    );
  });

  it("grows by `exponent` with each retry, up to `maxDelayMs`", async () => {
    const { ping, delays } = createScriptedClient([respond(500)], {
      maxAttempts: 6,
      initialDelayMs: 100,
      maxDelayMs: 1000,
      exponent: 3,
      random: () => 0.5,
    });
    await ping().result();
    expect(delays).toEqual([50, 150, 450, 500, 500]);
  });

  it("uses a new random number for each retry", async () => {
    const numbers = [0, 0.25, 0.75];
    const { ping, delays } = createScriptedClient([respond(500)], {
      initialDelayMs: 1000,
      exponent: 1,
      random: () => numbers.shift() ?? 0,
    });
    await ping().result();
    expect(delays).toEqual([0, 250, 750]);
  });
});
