import { randomBytes } from "node:crypto";
import type { Lease, TokenStore } from "@moovkit/tokens";
import fc from "fast-check";
import { createToken, neverAborted } from "./redis-fixture.js";

const LEASE_MS = 600_000;
const EXPIRES_AT = Date.UTC(2100, 0, 1);

type Action = "acquire" | "write" | "spend" | "release";

type Step =
  | { readonly action: Action; readonly actor: number }
  /** The current lease ends, although its holder may continue. */
  | { readonly action: "expire" };

interface WrittenToken {
  readonly fence: number;
  readonly accessToken: string;
  isSpent: boolean;
}

/**
 * What a store must do in a sequence of steps. Each method runs a step and returns whether the store did the right
 * thing.
 */
class LeaseModel {
  readonly #store: TokenStore;
  readonly #key = `history ${randomBytes(8).toString("hex")}`;
  readonly #expire: (key: string) => Promise<void>;
  /** The lease that each actor believes to have, even if it ended long ago. */
  readonly #leases = new Map<number, Lease>();
  #isLeased = false;
  #latestFence = Number.NEGATIVE_INFINITY;
  #written: WrittenToken | undefined;
  #writes = 0;

  constructor(store: TokenStore, expire: (key: string) => Promise<void>) {
    this.#store = store;
    this.#expire = expire;
  }

  async run(step: Step): Promise<boolean> {
    return (await this.#act(step)) && (await this.#readsWrittenToken());
  }

  async #act(step: Step): Promise<boolean> {
    if (step.action === "expire") {
      await this.#expire(this.#key);
      this.#isLeased = false;
      return true;
    }
    if (step.action === "acquire") return this.#acquire(step.actor);
    const lease = this.#leases.get(step.actor);
    if (!lease) return true;
    if (step.action === "write") return this.#write(lease);
    return step.action === "spend" ? this.#spend(lease) : this.#release(lease);
  }

  async #acquire(actor: number): Promise<boolean> {
    const acquired = await this.#store.acquire(this.#key, LEASE_MS, neverAborted);
    if ("lease" in acquired === this.#isLeased) return false;
    if (!("lease" in acquired)) return true;
    if (acquired.lease.fence <= this.#latestFence) return false;
    this.#latestFence = acquired.lease.fence;
    this.#leases.set(actor, acquired.lease);
    this.#isLeased = true;
    return true;
  }

  async #write(lease: Lease): Promise<boolean> {
    this.#writes += 1;
    const accessToken = `token ${this.#writes}`;
    const token = createToken({ accessToken, refreshToken: accessToken, expiresAt: EXPIRES_AT });
    const isWritten = await this.#store.write(this.#key, token, lease, neverAborted);
    if (isWritten !== (!this.#written || lease.fence > this.#written.fence)) return false;
    if (isWritten) {
      this.#written = { fence: lease.fence, accessToken, isSpent: false };
      this.#endLease(lease);
    }
    return true;
  }

  async #spend(lease: Lease): Promise<boolean> {
    const isSpent = await this.#store.spend(this.#key, lease, neverAborted);
    const written = this.#written;
    const isLatest = lease.fence === this.#latestFence;
    const maySpend = written !== undefined && !written.isSpent && lease.fence > written.fence && isLatest;
    if (written && isSpent) written.isSpent = true;
    return isSpent === maySpend;
  }

  async #release(lease: Lease): Promise<boolean> {
    await this.#store.release(this.#key, lease, neverAborted);
    this.#endLease(lease);
    return true;
  }

  #endLease(lease: Lease): void {
    if (lease.fence === this.#latestFence) this.#isLeased = false;
  }

  async #readsWrittenToken(): Promise<boolean> {
    const stored = await this.#store.read(this.#key, neverAborted);
    if (stored?.accessToken !== this.#written?.accessToken) return false;
    return !stored || (stored.refreshToken === undefined) === this.#written?.isSpent;
  }
}

const actor = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ action: fc.constantFrom<Action>("acquire", "write", "spend", "release"), actor }),
  fc.constant<Step>({ action: "expire" }),
);

/** Runs random sequences of steps of four actors, each of which may stall at any time. */
export const checkLeases = (store: TokenStore, expire: (key: string) => Promise<void>) =>
  fc.check(
    fc.asyncProperty(fc.array(step, { maxLength: 30, size: "max" }), async (steps) => {
      const model = new LeaseModel(store, expire);
      for (const current of steps) if (!(await model.run(current))) return false;
      return true;
    }),
    { numRuns: 300 },
  );
