/**
 * What the retries of all calls of a client may add to a server that is in trouble already. A client that makes few
 * calls has a small reserve; one that makes many earns more by those that succeed, so that what it adds follows what it
 * does. A retry takes one, unless the server says by `retry-after` when to come back. A call that is answered in the
 * end gives one back, so that a refusal now and then costs nothing.
 */
export interface RetryBudget {
  /** The reserve: retries in vain, one after the other. Default: `maxAttempts` less one, all that one call may need. */
  readonly capacity?: number;
  /** What comes back of the reserve each second. Default: 0.02, one in 50 s. */
  readonly refillPerSecond?: number;
  /** Retries earned by an attempt that needs none, on top of the reserve; they fade within 10 s. Default: 0.1. */
  readonly refillPerSuccess?: number;
}

export interface Bucket {
  /** A call has failed for good. */
  readonly fail: () => void;
  /** Takes one for a call that may have so many retries more than others; `false` where there is none. */
  readonly take: (more: number) => boolean;
  /** The server answered, after so many that were taken. */
  readonly succeed: (taken: number) => void;
}

export const BUDGET: Required<Omit<RetryBudget, "capacity">> = {
  refillPerSecond: 0.02,
  refillPerSuccess: 0.1,
};

/** That often a second what was earned fades to a share of 1/e. */
const FADES_PER_SECOND = 0.1;
const MOST_EARNED = 50;

/** `retries` is how many a call may have by the plugin's own options; one may ask for more. */
export const openBucket = (budget: RetryBudget | false, retries: number, now: () => number): Bucket => {
  if (budget === false) return { take: () => true, succeed: () => {}, fail: () => {} };
  const { capacity = retries, refillPerSecond, refillPerSuccess } = { ...BUDGET, ...budget };
  let missing = 0;
  let earned = 0;
  let at = now();
  const giveBack = (share: number) => {
    missing = Math.max(0, missing - share);
  };
  const pass = () => {
    const time = now();
    const seconds = Math.max(0, time - at) / 1000;
    at = time;
    earned *= Math.exp(-seconds * FADES_PER_SECOND);
    giveBack(seconds * refillPerSecond);
  };
  return {
    fail: () => {
      // What a call had beyond that is no debt of the others.
      missing = Math.min(missing, capacity);
    },
    take: (more) => {
      pass();
      if (earned >= 1) earned -= 1;
      else if (missing + 1 <= capacity + more) missing += 1;
      else return false;
      return true;
    },
    succeed: (taken) => {
      pass();
      giveBack(Math.min(1, taken));
      earned = Math.min(MOST_EARNED, earned + refillPerSuccess);
    },
  };
};
