import type { IncurredFee } from "@moovkit/billing";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import type { BillableEvent } from "./billable-events.js";

/** A fee as it is stored. */
export interface FeeRecord {
  readonly feeID: string;
  /** The account that pays the fee. */
  readonly accountID: string;
  readonly fee: IncurredFee;
  readonly event: BillableEvent;
  /** The fee in cents. */
  readonly cents: number;
  /** The amount of the payment in cents. */
  readonly volume: number;
  /** The brand of the card, for payments with a card. */
  readonly cardBrand?: string;
  /** The start of the billing period. */
  readonly period: string;
}

/** The fees of all accounts. The fees of the partner account are what it owes Moov. */
export interface FeeStore {
  /** Returns the fees of an account, the oldest first. */
  list(accountID: string): readonly FeeRecord[];
  /** Returns the fees of all accounts except one, the oldest first. */
  listOthers(accountID: string): readonly FeeRecord[];
  /** Adds or replaces a fee. */
  save(record: FeeRecord): void;
}

/** Creates the store of the fees of a sandbox. */
export const createFeeStore = (store: Store): FeeStore => {
  const fees = store.table<FeeRecord>("incurredFees");
  const accounts = createGroups(fees, ({ accountID }) => accountID);
  return {
    list: accounts.list,
    listOthers: (accountID) => [...fees.values()].filter((record) => record.accountID !== accountID),
    save: (record) => accounts.set(record.feeID, record),
  };
};

/** Returns the sum of fees in cents. */
export const sumOfFees = (records: readonly FeeRecord[]): number =>
  records.reduce((sum, { cents }) => sum + cents, 0);
