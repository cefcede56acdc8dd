import { ConnectionError } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_BACKOFF_MS } from "../src/backoff.js";
import { type CacheEffect, type CacheEvent, type CacheState, EMPTY, transition } from "../src/cache-state.js";
import { isUsable } from "../src/token-lifetime.js";
import type { StoredToken } from "../src/token-store.js";

const MAX_RENEWAL_MS = 52_000;
const START = Date.UTC(2026, 0, 1);

/** One step of a history. Times are relative to the previous step. */
type Step = { readonly afterMs: number } & (
  | { readonly action: "request"; readonly minTtlMs: number }
  | { readonly action: "renew"; readonly lifetimeMs: number }
  | { readonly action: "fail"; readonly retryAfterMs: number | undefined }
  | { readonly action: "reject" }
  /** A renewal that was replaced because it took too long ends after all. */
  | { readonly action: "complete a lost renewal"; readonly lifetimeMs: number }
);

// A token of 60 s has almost expired after 59.5 s.
const afterMs = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }),
  fc.integer({ min: 0, max: 400_000 }),
  fc.constant(59_500),
);
const lifetimeMs = fc.oneof(fc.integer({ min: 1_000, max: 3_600_000 }), fc.constant(60_000));
const retryAfterMs = fc.constantFrom(undefined, 60_000, 1e20);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      action: fc.constant("request" as const),
      afterMs,
      minTtlMs: fc.constantFrom(0, 0, 60_000, 1e9),
    }),
  },
  { weight: 3, arbitrary: fc.record({ action: fc.constant("renew" as const), afterMs, lifetimeMs }) },
  { weight: 2, arbitrary: fc.record({ action: fc.constant("fail" as const), afterMs, retryAfterMs }) },
  { weight: 2, arbitrary: fc.record({ action: fc.constant("reject" as const), afterMs }) },
  {
    weight: 1,
    arbitrary: fc.record({ action: fc.constant("complete a lost renewal" as const), afterMs, lifetimeMs }),
  },
);

/** Drives the transition function as a cache does, and checks what it does against the history. */
class History {
  state: CacheState = EMPTY;
  time = START;
  #random: number;
  /** The renewal in progress, if it does not count as lost. */
  #renewal: { readonly number: number; readonly startedAt: number } | undefined;
  readonly #lostRenewals: number[] = [];
  readonly #discarded = new Set<string>();
  #inUse: StoredToken | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;
  #pauseMs = 0;
  #tokens = 0;
  /** When tokens were discarded. */
  readonly discardedAt: number[] = [];

  constructor(random: number) {
    this.#random = random;
  }

  run(current: Step): void {
    this.time += current.afterMs;
    if (current.action === "request") this.#request(current.minTtlMs);
    else if (current.action === "renew") this.#renew(this.#renewal?.number, current.lifetimeMs);
    else if (current.action === "complete a lost renewal")
      this.#renew(this.#lostRenewals.shift(), current.lifetimeMs);
    else if (current.action === "fail") this.#fail(current.retryAfterMs);
    else this.#reject();
  }

  #apply(event: CacheEvent): CacheEffect {
    const moment = {
      time: this.time,
      random: this.#random,
      refreshBeforeSeconds: 60,
      maxRenewalMs: MAX_RENEWAL_MS,
    };
    const before = JSON.stringify(this.state);
    const { state, effect } = transition(this.state, event, moment);
    expect(JSON.stringify(this.state)).toBe(before);
    this.state = state;
    return effect;
  }

  #request(minTtlMs: number): void {
    const effect = this.#apply({ type: "requested", minTtlMs });
    if (effect.type === "use" || effect.type === "use-and-renew") {
      expect(isUsable(effect.token, this.time)).toBe(true);
      expect(this.#discarded).not.toContain(effect.token.accessToken);
      this.#inUse = effect.token;
    }
    if (effect.type === "use-and-renew" || effect.type === "renew") this.#start(effect);
    if (effect.type === "join") expect(this.#isRenewing()).toBe(true);
    if (effect.type === "pause") {
      expect(this.#isRenewing()).toBe(false);
      expect(effect.remainingMs).toBeGreaterThan(MAX_BACKOFF_MS);
      expect(effect.remainingMs).toBeLessThanOrEqual(300_000 + MAX_BACKOFF_MS);
    }
  }

  #start(effect: CacheEffect & { readonly renewal: number }): void {
    expect(this.#isRenewing()).toBe(false);
    const delayMs = effect.type === "renew" ? effect.delayMs : 0;
    expect(delayMs).toBeLessThanOrEqual(MAX_BACKOFF_MS);
    expect(this.time + delayMs - this.#failedAt).toBeGreaterThanOrEqual(this.#pauseMs);
    if (this.#renewal) this.#lostRenewals.push(this.#renewal.number);
    this.#renewal = { number: effect.renewal, startedAt: this.time };
  }

  #renew(renewal: number | undefined, lifetime: number): void {
    if (renewal === undefined) return;
    this.#tokens += 1;
    const accessToken = `token ${this.#tokens}`;
    const token = { accessToken, scope: "", lifetimeMs: lifetime, expiresAt: this.time + lifetime };
    const effect = this.#apply({ type: "renewed", renewal, token });
    expect(effect).toEqual({ type: "use", token });
    if (renewal === this.#renewal?.number) {
      this.#renewal = undefined;
      this.#failedAt = Number.NEGATIVE_INFINITY;
    }
  }

  #fail(retryAfter: number | undefined): void {
    if (!this.#renewal) return;
    const error = new ConnectionError("failed", { retryAfterMs: retryAfter });
    expect(this.#apply({ type: "failed", renewal: this.#renewal.number, error })).toEqual({
      type: "fail",
      error,
    });
    this.#renewal = undefined;
    this.#failedAt = this.time;
    // The first backoff is 50 ms to 100 ms, the later ones are longer. A server can extend it by 5 minutes at most.
    this.#pauseMs = Math.min(retryAfter ?? 0, 300_000) + 50;
  }

  #reject(): void {
    if (!this.#inUse) return;
    const { accessToken } = this.#inUse;
    const { type } = this.#apply({ type: "rejected", accessToken });
    if (type !== "discard") return;
    this.#discarded.add(accessToken);
    this.discardedAt.push(this.time);
  }

  #isRenewing(): boolean {
    return this.#renewal !== undefined && this.time - this.#renewal.startedAt <= MAX_RENEWAL_MS;
  }
}

describe("the state of a token, in any history", () => {
  it("has one renewal at a time, respects the backoff, and returns no expired or discarded token", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60, size: "max" }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (steps, random) => {
          const history = new History(random);
          for (const current of steps) history.run(current);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("discards few tokens, however often they are rejected", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 50, maxLength: 200 }),
        (delays) => {
          const history = new History(0.5);
          for (const delay of delays) {
            history.run({ action: "request", afterMs: delay, minTtlMs: 0 });
            history.run({ action: "renew", afterMs: 0, lifetimeMs: 3_600_000 });
            history.run({ action: "request", afterMs: 0, minTtlMs: 0 });
            history.run({ action: "reject", afterMs: 0 });
          }
          const minutes = (history.time - START) / 60_000;
          expect(history.discardedAt.length).toBeLessThanOrEqual(8 + minutes / 5);
        },
      ),
    );
  });

  it("does not accept a token that was rejected before", () => {
    const history = new History(0.5);
    history.run({ action: "request", afterMs: 0, minTtlMs: 0 });
    const moment = { time: START, random: 0.5, refreshBeforeSeconds: 60, maxRenewalMs: MAX_RENEWAL_MS };
    const token = { accessToken: "a", scope: "", lifetimeMs: 60_000, expiresAt: START + 60_000 };
    const renewed = transition(history.state, { type: "renewed", renewal: 1, token }, moment);
    const rejected = transition(renewed.state, { type: "rejected", accessToken: "a" }, moment);
    const requested = transition(rejected.state, { type: "requested", minTtlMs: 0 }, moment);
    const again = transition(requested.state, { type: "renewed", renewal: 2, token }, moment);
    expect([rejected.state.kind, again.effect.type, again.state.kind]).toEqual(["empty", "fail", "backoff"]);
  });
});
