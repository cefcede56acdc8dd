import type { Wallet, WalletTransaction } from "@moovkit/wallets";
import type { Engine } from "../engine/engine.js";
import { toCents } from "../engine/ledger.js";
import { createGroups } from "../groups.js";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import type { StoredWallet } from "../payment-methods/payment-source.js";
import { rejectRequest } from "../reject-request.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { toAvailableBalance, toLedgerAccount } from "./available-balance.js";
import { createTransaction, type NewTransaction, type StoredTransaction, toPostings } from "./transaction.js";

/** What a new wallet consists of besides its ID and its state. */
export type NewWallet = Pick<Wallet, "name" | "description" | "metadata" | "walletType">;

/** The fields of a wallet that can be changed. */
export type WalletUpdate = Partial<Pick<Wallet, "name" | "description" | "metadata" | "status" | "closedOn">>;

/** The wallets of all accounts and their transactions. Each completed transaction is an entry in the ledger. */
export interface WalletStore {
  /** Returns a wallet. Rejects the request with status 404 if the account has no such wallet. */
  get(accountID: string, walletID: string): Wallet;
  /** Returns the wallets of an account, the oldest first. */
  list(accountID: string): readonly Wallet[];
  /** Adds a wallet and its payment method. Emits `wallet.created`. */
  create(accountID: string, wallet: NewWallet): Wallet;
  /** Changes a wallet. Emits `wallet.updated`. */
  update(accountID: string, walletID: string, update: WalletUpdate): Wallet;
  /** Returns what can be spent from a wallet, in cents. It can be negative. */
  availableBalance(walletID: string): number;
  /** Adds a transaction. Emits `walletTransaction.updated`, and `balance.updated` if the balance has changed. */
  addTransaction(transaction: NewTransaction): WalletTransaction;
  /** Ends a pending transaction. Only `completed` changes the balance. Emits the same events. */
  endTransaction(transactionID: string, status: "completed" | "failed" | "canceled"): void;
  /** Returns a transaction. Rejects the request with status 404 if the wallet has no such transaction. */
  getTransaction(walletID: string, transactionID: string): WalletTransaction;
  /** Returns the transactions of a wallet, the oldest first. */
  listTransactions(walletID: string): readonly WalletTransaction[];
}

/** What wallets need besides the engine. */
export interface WalletServices {
  readonly partnerAccountID: string;
  readonly events: EventEmitter;
  readonly paymentMethods: PaymentMethodStore;
}

/** Creates the wallet store of a sandbox. */
export const createWalletStore = (
  { store, ledger, timestamp }: Engine,
  { partnerAccountID, events, paymentMethods }: WalletServices,
): WalletStore => {
  const wallets = store.table<StoredWallet>("wallets");
  const transactions = store.table<StoredTransaction>("walletTransactions");
  const accounts = createGroups(wallets, ({ accountID }) => accountID);
  const transactionsOfWallets = createGroups(transactions, ({ transaction }) => transaction.walletID);

  const balanceOf = (walletID: string): bigint => ledger.balance(toLedgerAccount(walletID));
  const toWallet = ({ wallet }: StoredWallet): Wallet => {
    const { walletID, ...details } = wallet;
    return { walletID, availableBalance: toAvailableBalance(balanceOf(walletID)), ...details };
  };
  const find = (accountID: string, walletID: string): StoredWallet => {
    const stored = wallets.get(walletID);
    return stored?.accountID === accountID
      ? stored
      : rejectRequest(404, { error: "the account has no such wallet" });
  };
  const save = (stored: StoredWallet): Wallet => {
    const { walletID } = stored.wallet;
    accounts.set(walletID, stored);
    paymentMethods.refresh(stored.accountID, walletID, "now");
    return toWallet(stored);
  };
  /** Saves a transaction, and posts it to the ledger if it is completed. */
  const settle = (stored: StoredTransaction): WalletTransaction => {
    const { walletID, transactionID, status } = stored.transaction;
    const { accountID } = wallets.get(walletID) as StoredWallet;
    const isCompleted = status === "completed";
    if (isCompleted) ledger.post(stored.transaction.sourceID, toPostings(stored));
    const { value, valueDecimal, currency } = toAvailableBalance(balanceOf(walletID));
    const transaction: WalletTransaction = {
      ...stored.transaction,
      ...(isCompleted && {
        completedOn: timestamp(),
        availableBalance: value,
        availableBalanceDecimal: valueDecimal,
      }),
    };
    transactionsOfWallets.set(transactionID, { ...stored, transaction });
    events.emit("walletTransaction.updated", {
      accountID,
      walletID,
      transactionID,
      status,
      ...(isCompleted && { availableBalance: { currency, value, valueDecimal } }),
    });
    if (isCompleted) events.emit("balance.updated", { accountID, walletID });
    return transaction;
  };

  return {
    get: (accountID, walletID) => toWallet(find(accountID, walletID)),
    list: (accountID) => accounts.list(accountID).map(toWallet),
    create: (accountID, details) => {
      const walletID = crypto.randomUUID();
      const wallet = {
        walletID,
        partnerAccountID,
        ...details,
        status: "active",
        createdOn: timestamp(),
      } as const;
      events.emit("wallet.created", { accountID, walletID });
      return save({ accountID, wallet });
    },
    update: (accountID, walletID, update) => {
      const { wallet } = find(accountID, walletID);
      const updated = { ...wallet, ...update };
      events.emit("wallet.updated", { accountID, walletID, status: updated.status });
      return save({ accountID, wallet: updated });
    },
    availableBalance: (walletID) => toCents(balanceOf(walletID)),
    addTransaction: (transaction) => settle(createTransaction(transaction, timestamp())),
    endTransaction: (transactionID, status) => {
      const stored = transactions.get(transactionID);
      if (stored?.transaction.status !== "pending") return;
      settle({ ...stored, transaction: { ...stored.transaction, status } });
    },
    getTransaction: (walletID, transactionID) => {
      const stored = transactions.get(transactionID);
      return stored?.transaction.walletID === walletID
        ? stored.transaction
        : rejectRequest(404, { error: "the wallet has no such transaction" });
    },
    listTransactions: (walletID) =>
      transactionsOfWallets.list(walletID).map(({ transaction }) => transaction),
  };
};
