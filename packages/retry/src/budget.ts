/**
 * A bucket of tokens that all calls of a client share. It bounds what retries add to a server that is already in
 * trouble, however many calls are under way.
 */
export interface RetryBudget {
  /** Tokens at the start, and at most. A retry takes one. Default: 50. */
  readonly capacity?: number;
  /** Tokens that an attempt gives back that needs no retry. Default: 0.1, so retries add 10 % in the long run. */
  readonly refillPerSuccess?: number;
  /** Tokens that come back each second, so that a client that used them up can try again. Default: 1. */
  readonly refillPerSecond?: number;
}

export interface Bucket {
  /** Takes a token; `false` where there is none. */
  readonly take: () => boolean;
  readonly succeed: () => void;
}

export const BUDGET: Required<RetryBudget> = { capacity: 50, refillPerSuccess: 0.1, refillPerSecond: 1 };

export const openBucket = (budget: RetryBudget | false, now: () => number): Bucket => {
  if (budget === false) return { take: () => true, succeed: () => {} };
  const { capacity, refillPerSuccess, refillPerSecond } = { ...BUDGET, ...budget };
  let tokens = capacity;
  let at = now();
  const add = (more: number) => {
    tokens = Math.min(capacity, tokens + more);
  };
  return {
    take: () => {
      const time = now();
      add((Math.max(0, time - at) / 1000) * refillPerSecond);
      at = time;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    succeed: () => add(refillPerSuccess),
  };
};
