import type { WalletTransaction } from "@moovkit/wallets";
import { fromCents, type Posting, toDecimal } from "../engine/ledger.js";
import { toLedgerAccount } from "./available-balance.js";

/** A transaction to add to a wallet. */
export interface NewTransaction
  extends Pick<WalletTransaction, "walletID" | "transactionType" | "sourceType" | "sourceID" | "memo"> {
  /** In cents. Negative if money leaves the wallet. */
  readonly grossAmount: number;
  /** In cents, at least 0. It is subtracted from the gross amount. */
  readonly fee?: number;
  /** The account in the books that the money comes from or goes to, such as `rail:ach`. */
  readonly counterAccount: string;
  /** A pending transaction changes the balance when it is completed. */
  readonly status: "pending" | "completed";
}

/** A transaction as it is stored. */
export interface StoredTransaction {
  readonly transaction: WalletTransaction;
  /** The account in the books that the gross amount comes from or goes to. */
  readonly counterAccount: string;
}

/** The account in the books that fees go to. */
export const FEES = "rail:fees";

const toCentsDecimal = (cents: number): string => toDecimal(fromCents(cents));

/** Returns a new transaction as it is stored. */
export const createTransaction = (
  { counterAccount, fee = 0, ...details }: NewTransaction,
  createdOn: string,
): StoredTransaction => {
  const netAmount = details.grossAmount - fee;
  const transaction = {
    ...details,
    transactionID: crypto.randomUUID(),
    createdOn,
    currency: "USD",
    grossAmountDecimal: toCentsDecimal(details.grossAmount),
    fee,
    feeDecimal: toCentsDecimal(fee),
    netAmount,
    netAmountDecimal: toCentsDecimal(netAmount),
  };
  return { counterAccount, transaction };
};

/** Returns what a completed transaction changes in the books. */
export const toPostings = ({ counterAccount, transaction }: StoredTransaction): readonly Posting[] => {
  const { walletID, grossAmount, fee, netAmount } = transaction;
  return [
    { account: toLedgerAccount(walletID), amount: fromCents(netAmount) },
    { account: counterAccount, amount: fromCents(-grossAmount) },
    ...(fee === 0 ? [] : [{ account: FEES, amount: fromCents(fee) }]),
  ];
};
