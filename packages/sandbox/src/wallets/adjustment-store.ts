import type { Adjustment } from "@moovkit/wallets";
import { toAmountDecimal } from "../amount-decimal.js";
import type { Engine } from "../engine/engine.js";
import { fromCents } from "../engine/ledger.js";
import { createGroups } from "../groups.js";
import type { WalletStore } from "./wallet-store.js";

/** An adjustment as it is stored. */
interface StoredAdjustment {
  readonly accountID: string;
  readonly adjustment: Adjustment;
}

/** The account in the books that adjustments come from. */
const ADJUSTMENTS = "rail:adjustments";

/** The adjustments of all wallets. Only seeds create them. */
export interface AdjustmentStore {
  /** Returns the adjustments of an account, the oldest first. */
  list(accountID: string): readonly Adjustment[];
  /** Adds money, in cents, to a wallet. */
  add(accountID: string, walletID: string, cents: number): void;
}

/** Creates the adjustment store of a sandbox. */
export const createAdjustmentStore = (
  { store, timestamp }: Engine,
  wallets: WalletStore,
): AdjustmentStore => {
  const accounts = createGroups(store.table<StoredAdjustment>("adjustments"), ({ accountID }) => accountID);
  return {
    list: (accountID) => accounts.list(accountID).map(({ adjustment }) => adjustment),
    add: (accountID, walletID, cents) => {
      const adjustmentID = crypto.randomUUID();
      const amount = toAmountDecimal(fromCents(cents));
      const adjustment = { adjustmentID, walletID, amount, createdOn: timestamp() };
      accounts.set(adjustmentID, { accountID, adjustment });
      wallets.addTransaction({
        walletID,
        transactionType: "adjustment",
        sourceType: "adjustment",
        sourceID: adjustmentID,
        memo: "Adjustment",
        grossAmount: cents,
        counterAccount: ADJUSTMENTS,
        status: "completed",
      });
    },
  };
};
