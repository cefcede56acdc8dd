/**
 * Limits the load that the retries of all calls of a client add to a failing server.
 *
 * The budget is a reserve, plus retries that successful requests earn, so that a client with much traffic may retry
 * more. A retry takes one from the budget, unless the server requested it with `retry-after`. A call that succeeds in
 * the end returns one, so an occasional failure costs nothing.
 */
export interface RetryBudget {
  /**
   * Size of the reserve: how many retries in a row may fail.
   * @default `maxAttempts` - 1, which is all that one call may need.
   */
  readonly capacity?: number | undefined;
  /**
   * Retries that return to the reserve each second.
   * @default 0.02
   */
  readonly refillPerSecond?: number | undefined;
  /**
   * Retries that each successful request earns in addition to the reserve. They expire within about 10 seconds.
   * @default 0.1
   */
  readonly refillPerSuccess?: number | undefined;
}

/** Budget of a client for its retries. */
export interface Budget {
  /**
   * Takes one retry from the budget.
   *
   * @param extraCapacity - Retries that the call may use in addition to the capacity.
   * @returns Whether there was one.
   */
  takeRetry(extraCapacity: number): boolean;
  /**
   * Records that the server responded to a call.
   *
   * @param takenRetries - How many retries the call took from the budget.
   */
  recordSuccess(takenRetries: number): void;
  /** Records that a call failed after its last attempt. */
  recordFailure(): void;
}

/** A budget with its defaults. */
type BudgetSettings = { readonly [Name in keyof RetryBudget]-?: Exclude<RetryBudget[Name], undefined> };

const DEFAULT_REFILL_PER_SECOND = 0.02;
const DEFAULT_REFILL_PER_SUCCESS = 0.1;

/** Earned retries shrink by the factor `e ** -EXPIRY_RATE_PER_SECOND` each second. */
const EXPIRY_RATE_PER_SECOND = 0.1;
const MAX_EARNED_RETRIES = 50;

const UNLIMITED_BUDGET: Budget = {
  takeRetry: () => true,
  recordSuccess: () => {},
  recordFailure: () => {},
};

class LimitedBudget implements Budget {
  readonly #options: BudgetSettings;
  readonly #now: () => number;
  /** Retries that were taken from the reserve and have not returned. */
  #usedReserve = 0;
  #earnedRetries = 0;
  #updatedAt: number;

  constructor(options: BudgetSettings, now: () => number) {
    this.#options = options;
    this.#now = now;
    this.#updatedAt = now();
  }

  takeRetry(extraCapacity: number): boolean {
    this.#update();
    if (this.#earnedRetries >= 1) {
      this.#earnedRetries -= 1;
      return true;
    }
    if (this.#usedReserve + 1 > this.#options.capacity + extraCapacity) return false;
    this.#usedReserve += 1;
    return true;
  }

  recordSuccess(takenRetries: number): void {
    this.#update();
    this.#refillReserve(Math.min(1, takenRetries));
    this.#earnedRetries = Math.min(MAX_EARNED_RETRIES, this.#earnedRetries + this.#options.refillPerSuccess);
  }

  recordFailure(): void {
    // The extra capacity belonged to that call. Other calls do not have to wait until it returns.
    this.#usedReserve = Math.min(this.#usedReserve, this.#options.capacity);
  }

  /** Applies what happens as time passes: earned retries expire, and the reserve refills. */
  #update(): void {
    const time = this.#now();
    const seconds = Math.max(0, time - this.#updatedAt) / 1000;
    this.#updatedAt = time;
    this.#earnedRetries *= Math.exp(-seconds * EXPIRY_RATE_PER_SECOND);
    this.#refillReserve(seconds * this.#options.refillPerSecond);
  }

  #refillReserve(retries: number): void {
    this.#usedReserve = Math.max(0, this.#usedReserve - retries);
  }
}

/**
 * Creates the budget of a client.
 *
 * @param options - The budget, or `false` for no limit.
 * @param defaultCapacity - The capacity if the options do not set one.
 * @param now - Returns the current time in milliseconds.
 */
export const createBudget = (
  options: RetryBudget | false,
  defaultCapacity: number,
  now: () => number,
): Budget => {
  if (options === false) return UNLIMITED_BUDGET;
  const {
    capacity = defaultCapacity,
    refillPerSecond = DEFAULT_REFILL_PER_SECOND,
    refillPerSuccess = DEFAULT_REFILL_PER_SUCCESS,
  } = options;
  return new LimitedBudget({ capacity, refillPerSecond, refillPerSuccess }, now);
};
