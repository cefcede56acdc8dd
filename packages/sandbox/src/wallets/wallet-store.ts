import type { Wallet, WalletTransaction } from "@moovkit/wallets";

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

/** The wallets of all accounts and their transactions. Each completed transaction is an entry in the ledger. */
export interface WalletStore {
  /** Returns a wallet. Rejects the request with status 404 if the account has no such wallet. */
  get(accountID: string, walletID: string): Wallet;
  /** Returns what can be spent from a wallet, in cents. It can be negative. */
  availableBalance(walletID: string): number;
  /** Adds a transaction. Emits `walletTransaction.updated`, and `balance.updated` if the balance has changed. */
  addTransaction(transaction: NewTransaction): WalletTransaction;
  /** Ends a pending transaction. Only `completed` changes the balance. Emits the same events. */
  endTransaction(transactionID: string, status: "completed" | "failed" | "canceled"): void;
}
