import type { Store } from "./store.js";

/** One side of an entry. */
export interface Posting {
  /** The account in the books, such as `wallet:{walletID}` or `rail:ach`. */
  readonly account: string;
  /** In the smallest unit of the ledger, 10⁻⁹ dollars. Positive amounts are added to the account. */
  readonly amount: bigint;
}

/** A change of the books, as it is stored. */
interface Entry {
  readonly createdOn: string;
  /** The resource that caused the entry, such as a transfer. */
  readonly sourceID: string;
  readonly postings: readonly { readonly account: string; readonly amount: string }[];
}

/** The balance of one account in the books. */
export interface LedgerBalance {
  /**
   * `wallet:{walletID}`, `hold:{walletID}` for the money of a wallet that authorizations of issued cards hold, or
   * `rail:{name}` for the banks and networks outside of Moov.
   */
  readonly account: string;
  /** Decimal in dollars, with 9 decimal places. It can be negative. */
  readonly balanceDecimal: string;
}

/** Double-entry books. The sum of all balances is always zero. */
export interface Ledger {
  /**
   * Adds an entry.
   *
   * @param sourceID - The resource that caused the entry.
   * @param postings - Their amounts add up to zero.
   * @throws Error if they do not. This is a bug of the sandbox.
   */
  post(sourceID: string, postings: readonly Posting[]): void;
  /** Returns the balance of an account in 10⁻⁹ dollars. */
  balance(account: string): bigint;
  /** Returns the balances of all accounts that have an entry. */
  balances(): readonly LedgerBalance[];
  /**
   * Checks that the sum of all balances is zero.
   *
   * @throws Error if it is not. This is a bug of the sandbox.
   */
  check(): void;
}

const UNITS_PER_DOLLAR = 1_000_000_000n;
const UNITS_PER_CENT = 10_000_000n;
const DECIMAL_PLACES = 9;

/** Converts cents to the unit of the ledger. */
export const fromCents = (cents: number): bigint => BigInt(cents) * UNITS_PER_CENT;

/** Converts an amount of the ledger to cents, rounded towards negative infinity. */
export const toCents = (amount: bigint): number => {
  const cents = amount / UNITS_PER_CENT;
  return Number(amount % UNITS_PER_CENT < 0n ? cents - 1n : cents);
};

/** Converts an amount of the ledger to a decimal in dollars, such as `-12.340000000`. */
export const toDecimal = (amount: bigint): string => {
  const absolute = amount < 0n ? -amount : amount;
  const fraction = String(absolute % UNITS_PER_DOLLAR).padStart(DECIMAL_PLACES, "0");
  return `${amount < 0n ? "-" : ""}${absolute / UNITS_PER_DOLLAR}.${fraction}`;
};

/** Converts a decimal in dollars with at most 9 decimal places, such as `12.34` or `-0.75`, to the unit of the ledger. */
export const fromDecimal = (decimal: string): bigint => {
  const [dollars = "", fraction = ""] = decimal.split(".");
  return BigInt(dollars + fraction.padEnd(DECIMAL_PLACES, "0"));
};

const sumOf = (postings: readonly Posting[]): bigint =>
  postings.reduce((sum, { amount }) => sum + amount, 0n);

/**
 * Creates the books of a sandbox.
 *
 * @param store - Keeps the entries.
 * @param timestamp - Returns the current time.
 */
export const createLedger = (store: Store, timestamp: () => string): Ledger => {
  const entries = store.table<Entry>("ledgerEntries");
  const balances = new Map<string, bigint>();
  const balance = (account: string) => balances.get(account) ?? 0n;
  let total = 0n;
  const apply = (postings: readonly Posting[]) => {
    for (const { account, amount } of postings) {
      balances.set(account, balance(account) + amount);
      total += amount;
    }
  };
  for (const { postings } of entries.values())
    apply(postings.map(({ account, amount }) => ({ account, amount: BigInt(amount) })));

  return {
    post: (sourceID, postings) => {
      const sum = sumOf(postings);
      if (sum !== 0n) throw new Error(`The postings for ${sourceID} add up to ${sum}, not to 0.`);
      const stored = postings.map(({ account, amount }) => ({ account, amount: String(amount) }));
      entries.set(String(entries.size + 1), { createdOn: timestamp(), sourceID, postings: stored });
      apply(postings);
    },
    balance,
    balances: () =>
      Array.from(balances, ([account, amount]) => ({ account, balanceDecimal: toDecimal(amount) })),
    check: () => {
      if (total !== 0n) throw new Error(`The books do not balance: the sum of all accounts is ${total}.`);
    },
  };
};
