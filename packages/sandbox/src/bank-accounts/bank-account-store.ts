import type { BankAccount } from "@moovkit/bank-accounts";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import type { StoredBankAccount } from "../payment-methods/payment-source.js";
import type { PaymentMethodTiming } from "../payment-methods/timing.js";
import { rejectRequest } from "../reject-request.js";
import { requireOwned } from "../require-owned.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";

/** A change of the status of a bank account. */
export type BankAccountChange = Pick<BankAccount, "status" | "statusReason" | "exceptionDetails">;

/** What a new bank account consists of besides its ID. */
export type NewBankAccount = Omit<BankAccount, "bankAccountID" | "updatedOn" | "paymentMethods">;

/** The bank accounts of all accounts. */
export interface BankAccountStore {
  /** Returns a bank account. Rejects the request with status 404 if the account has no such bank account. */
  get(accountID: string, bankAccountID: string): BankAccount;
  /** Returns the bank accounts of an account, the oldest first. */
  list(accountID: string): readonly BankAccount[];
  /** Returns a bank account of any account, unless it was disabled. */
  find(bankAccountID: string): StoredBankAccount | undefined;
  /**
   * Adds a bank account. Rejects the request with status 409 if the account has a bank account with the same fingerprint.
   * Emits `bankAccount.created`.
   *
   * @param accountID - The account.
   * @param bankAccount - The bank account.
   * @param timing - When its payment methods can be used.
   */
  link(accountID: string, bankAccount: NewBankAccount, timing: PaymentMethodTiming): BankAccount;
  /** Changes the status of a bank account, and with it its payment methods. Emits events. */
  changeStatus(bankAccountID: string, change: BankAccountChange, timing?: PaymentMethodTiming): void;
  /** Removes a bank account and its payment methods. Emits `bankAccount.deleted`. */
  disable(accountID: string, bankAccountID: string): void;
}

/** What bank accounts need besides the engine. */
export interface BankAccountServices {
  readonly events: EventEmitter;
  readonly paymentMethods: PaymentMethodStore;
}

/** Creates the bank account store of a sandbox. */
export const createBankAccountStore = (
  { store, timestamp }: Engine,
  { events, paymentMethods }: BankAccountServices,
): BankAccountStore => {
  const bankAccounts = store.table<StoredBankAccount>("bankAccounts");
  const accounts = createGroups(bankAccounts, ({ accountID }) => accountID);

  const toBankAccount = ({ accountID, bankAccount }: StoredBankAccount): BankAccount => ({
    ...bankAccount,
    paymentMethods: [...paymentMethods.listOfSource(accountID, bankAccount.bankAccountID)],
  });
  const get = (accountID: string, bankAccountID: string): StoredBankAccount =>
    requireOwned(bankAccounts.get(bankAccountID), accountID, "bank account");

  return {
    get: (accountID, bankAccountID) => toBankAccount(get(accountID, bankAccountID)),
    list: (accountID) => accounts.list(accountID).map(toBankAccount),
    find: (bankAccountID) => bankAccounts.get(bankAccountID),
    link: (accountID, details, timing) => {
      const isLinked = accounts
        .list(accountID)
        .some(({ bankAccount }) => bankAccount.fingerprint === details.fingerprint);
      if (isLinked) rejectRequest(409, { error: "this bank account is already linked to the account" });
      const bankAccountID = crypto.randomUUID();
      const stored = { accountID, bankAccount: { bankAccountID, ...details, updatedOn: timestamp() } };
      accounts.set(bankAccountID, stored);
      events.emit("bankAccount.created", { accountID, bankAccountID, status: details.status });
      paymentMethods.refresh(accountID, bankAccountID, timing);
      return toBankAccount(stored);
    },
    changeStatus: (bankAccountID, change, timing = "later") => {
      const stored = bankAccounts.get(bankAccountID);
      if (!stored) return;
      const { accountID, bankAccount } = stored;
      const changed = { ...bankAccount, ...change, updatedOn: timestamp() };
      accounts.set(bankAccountID, { accountID, bankAccount: changed });
      events.emit("bankAccount.updated", { accountID, bankAccountID, ...change });
      paymentMethods.refresh(accountID, bankAccountID, timing);
    },
    disable: (accountID, bankAccountID) => {
      const { bankAccount } = get(accountID, bankAccountID);
      accounts.delete(bankAccountID);
      events.emit("bankAccount.deleted", { accountID, bankAccountID, status: bankAccount.status });
      paymentMethods.refresh(accountID, bankAccountID, "now");
    },
  };
};
