import type { WalletTransaction } from "@moovkit/wallets";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { toAvailableBalance, toLedgerAccount } from "./available-balance.js";
import { createTransaction, type NewTransaction, type StoredTransaction, toPostings } from "./transaction.js";

/** The transactions of all wallets. Each completed one is an entry in the ledger. */
export interface TransactionStore {
  /** Adds a transaction. Emits `walletTransaction.updated`, and `balance.updated` if the balance has changed. */
  addTransaction(transaction: NewTransaction): WalletTransaction;
  /** Ends a pending transaction. Only `completed` changes the balance. Emits the same events. */
  endTransaction(transactionID: string, status: "completed" | "failed" | "canceled"): void;
  /** Returns a transaction. Rejects the request with status 404 if the wallet has no such transaction. */
  getTransaction(walletID: string, transactionID: string): WalletTransaction;
  /** Returns the transactions of a wallet, the oldest first. */
  listTransactions(walletID: string): readonly WalletTransaction[];
}

/** The name of the table with the sweep that each wallet accrues. */
export const CURRENT_SWEEPS = "currentSweeps";

/** Returns the sweep that a transaction belongs to. The money that a sweep moves belongs to none. */
const sweepOf = ({ store }: Engine, { walletID, transactionType }: WalletTransaction) => {
  const sweepID = store.table<string>(CURRENT_SWEEPS).get(walletID);
  return sweepID !== undefined && transactionType !== "auto-sweep" && { sweepID };
};

/** Posts a completed transaction to the ledger, and returns it with the balance after it and with its sweep. */
const complete = (engine: Engine, stored: StoredTransaction): StoredTransaction => {
  const { ledger, timestamp } = engine;
  const { sourceID, walletID } = stored.transaction;
  ledger.post(sourceID, toPostings(stored));
  const { value, valueDecimal } = toAvailableBalance(ledger.balance(toLedgerAccount(walletID)));
  const balance = { availableBalance: value, availableBalanceDecimal: valueDecimal };
  const completion = { completedOn: timestamp(), ...balance, ...sweepOf(engine, stored.transaction) };
  return { ...stored, transaction: { ...stored.transaction, ...completion } };
};

const emitChange = (events: EventEmitter, accountID: string, transaction: WalletTransaction): void => {
  const { walletID, transactionID, status, currency } = transaction;
  const { availableBalance: value, availableBalanceDecimal: valueDecimal } = transaction;
  events.emit("walletTransaction.updated", {
    accountID,
    walletID,
    transactionID,
    status,
    ...(status === "completed" && { availableBalance: { currency, value, valueDecimal } }),
  });
  if (status === "completed") events.emit("balance.updated", { accountID, walletID });
};

/**
 * Creates the transaction store of a sandbox.
 *
 * @param engine - Keeps the transactions, and the ledger.
 * @param events - Sends the events.
 * @param accountOf - Returns the account of a wallet.
 */
export const createTransactionStore = (
  engine: Engine,
  events: EventEmitter,
  accountOf: (walletID: string) => string,
): TransactionStore => {
  const transactions = engine.store.table<StoredTransaction>("walletTransactions");
  const wallets = createGroups(transactions, ({ transaction }) => transaction.walletID);

  const save = (changed: StoredTransaction): WalletTransaction => {
    const stored = changed.transaction.status === "completed" ? complete(engine, changed) : changed;
    const { transaction } = stored;
    wallets.set(transaction.transactionID, stored);
    emitChange(events, accountOf(transaction.walletID), transaction);
    return transaction;
  };
  return {
    addTransaction: (transaction) => save(createTransaction(transaction, engine.timestamp())),
    endTransaction: (transactionID, status) => {
      const stored = transactions.get(transactionID);
      if (stored?.transaction.status !== "pending") return;
      save({ ...stored, transaction: { ...stored.transaction, status } });
    },
    getTransaction: (walletID, transactionID) => {
      const stored = transactions.get(transactionID);
      return stored?.transaction.walletID === walletID
        ? stored.transaction
        : rejectRequest(404, { error: "the wallet has no such transaction" });
    },
    listTransactions: (walletID) => wallets.list(walletID).map(({ transaction }) => transaction),
  };
};
