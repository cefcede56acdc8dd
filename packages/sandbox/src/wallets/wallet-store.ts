import type { Wallet } from "@moovkit/wallets";
import type { Engine } from "../engine/engine.js";
import { fromCents } from "../engine/ledger.js";
import { createGroups } from "../groups.js";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import type { StoredWallet } from "../payment-methods/payment-source.js";
import { requireOwned } from "../require-owned.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { toAvailableBalance, toLedgerAccount } from "./available-balance.js";
import { createTransactionStore, type TransactionStore } from "./transaction-store.js";

/** What a new wallet consists of besides its ID and its state. */
export type NewWallet = Pick<Wallet, "name" | "description" | "metadata" | "walletType">;

/** The fields of a wallet that can be changed. */
export type WalletUpdate = Pick<Wallet, "name" | "description" | "metadata" | "status" | "closedOn">;

/** The wallets of all accounts and their transactions. */
export interface WalletStore extends TransactionStore {
  /** Returns a wallet. Rejects the request with status 404 if the account has no such wallet. */
  get(accountID: string, walletID: string): Wallet;
  /** Returns the wallets of an account, the oldest first. */
  list(accountID: string): readonly Wallet[];
  /** Adds a wallet and its payment method. Emits `wallet.created`. */
  create(accountID: string, wallet: NewWallet): Wallet;
  /** Changes a wallet. Emits `wallet.updated`. */
  update(accountID: string, walletID: string, update: WalletUpdate): Wallet;
  /** Returns whether a wallet has at least this amount, in cents. */
  covers(walletID: string, cents: number): boolean;
  /** Returns whether a wallet can receive money, because it was not closed. */
  isOpen(walletID: string): boolean;
}

/** What wallets need besides the engine. */
export interface WalletServices {
  readonly partnerAccountID: string;
  readonly events: EventEmitter;
  readonly paymentMethods: PaymentMethodStore;
}

/** Creates the wallet store of a sandbox. */
export const createWalletStore = (engine: Engine, services: WalletServices): WalletStore => {
  const { store, ledger, timestamp } = engine;
  const { partnerAccountID, events, paymentMethods } = services;
  const wallets = store.table<StoredWallet>("wallets");
  const accounts = createGroups(wallets, ({ accountID }) => accountID);

  const balanceOf = (walletID: string): bigint => ledger.balance(toLedgerAccount(walletID));
  const toWallet = ({ wallet: { walletID, ...details } }: StoredWallet): Wallet => ({
    walletID,
    availableBalance: toAvailableBalance(balanceOf(walletID)),
    ...details,
  });
  const find = (accountID: string, walletID: string): StoredWallet =>
    requireOwned(wallets.get(walletID), accountID, "wallet");
  const save = (stored: StoredWallet): Wallet => {
    const { walletID } = stored.wallet;
    accounts.set(walletID, stored);
    paymentMethods.refresh(stored.accountID, walletID, "now");
    return toWallet(stored);
  };
  return {
    ...createTransactionStore(engine, events, (walletID) => wallets.get(walletID)?.accountID ?? ""),
    get: (accountID, walletID) => toWallet(find(accountID, walletID)),
    list: (accountID) => accounts.list(accountID).map(toWallet),
    create: (accountID, details) => {
      const walletID = crypto.randomUUID();
      const state = { status: "active", createdOn: timestamp() };
      events.emit("wallet.created", { accountID, walletID });
      return save({ accountID, wallet: { walletID, partnerAccountID, ...details, ...state } });
    },
    update: (accountID, walletID, update) => {
      const { wallet } = find(accountID, walletID);
      events.emit("wallet.updated", { accountID, walletID, status: update.status });
      return save({ accountID, wallet: { ...wallet, ...update } });
    },
    covers: (walletID, cents) => balanceOf(walletID) >= fromCents(cents),
    isOpen: (walletID) => wallets.get(walletID)?.wallet.status === "active",
  };
};
