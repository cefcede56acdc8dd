import type { BankAccount } from "@moovkit/bank-accounts";

/** A change of the status of a bank account. */
export type BankAccountChange = Pick<BankAccount, "status" | "statusReason" | "exceptionDetails">;

/** The bank accounts of all accounts. */
export interface BankAccountStore {
  /** Returns a bank account. Rejects the request with status 404 if the account has no such bank account. */
  get(accountID: string, bankAccountID: string): BankAccount;
  /** Changes the status of a bank account, and with it its payment methods. Emits events. */
  changeStatus(bankAccountID: string, change: BankAccountChange): void;
}
