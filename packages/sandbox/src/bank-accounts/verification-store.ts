import type { BankAccount, BankAccountVerification } from "@moovkit/bank-accounts";
import type { Engine } from "../engine/engine.js";
import type { PaymentMethodTiming } from "../payment-methods/timing.js";
import { rejectRequest } from "../reject-request.js";
import type { BankAccountStore } from "./bank-account-store.js";
import { supportsInstantPayments } from "./institution.js";
import {
  createVerificationProgress,
  type StoredVerification,
  type VerificationKind,
} from "./verification-progress.js";

/** Identifies a bank account. */
export interface BankAccountKey {
  readonly accountID: string;
  readonly bankAccountID: string;
}

/** The verifications of bank accounts. Each bank account has at most one at a time. */
export interface VerificationStore {
  /**
   * Starts a verification. Rejects the request with status 409 if the bank account cannot be verified in its status, or
   * if three verifications have failed.
   */
  start(key: BankAccountKey, kind: VerificationKind, timing: PaymentMethodTiming): void;
  /**
   * Ends a verification with the right code or amounts, or counts a wrong attempt. Rejects the request with status 409 if
   * there is no such verification.
   *
   * @returns Whether the bank account is verified now.
   */
  complete(key: BankAccountKey, kind: VerificationKind, isCorrect: boolean): boolean;
  /** Returns the last verification with a code. Rejects the request with status 404 if it does not exist. */
  getInstant(key: BankAccountKey): BankAccountVerification;
}

const toBankAccountVerification = (
  { routingNumber, exceptionDetails }: BankAccount,
  { status }: StoredVerification,
  isOpen: boolean,
): BankAccountVerification => {
  const wasReturned = status === "sent-credit" && !isOpen;
  return {
    verificationMethod: supportsInstantPayments(routingNumber) ? "instant" : "ach",
    status: wasReturned ? "failed" : status,
    ...(wasReturned && exceptionDetails && { exceptionDetails }),
  };
};

/** Creates the verification store of a sandbox. */
export const createVerificationStore = (
  engine: Engine,
  bankAccounts: BankAccountStore,
): VerificationStore => {
  const progress = createVerificationProgress(engine, bankAccounts);
  return {
    start: ({ accountID, bankAccountID }, kind, timing) =>
      progress.start(bankAccounts.get(accountID, bankAccountID), kind, timing),
    complete: ({ accountID, bankAccountID }, kind, isCorrect) => {
      bankAccounts.get(accountID, bankAccountID);
      const verification = progress.findOpen(bankAccountID);
      if (verification?.kind !== kind)
        return rejectRequest(409, { error: "the bank account has no verification in progress" });
      if (isCorrect) progress.succeed(bankAccountID, verification);
      else progress.countWrongAttempt(bankAccountID, verification);
      return isCorrect;
    },
    getInstant: ({ accountID, bankAccountID }) => {
      const bankAccount = bankAccounts.get(accountID, bankAccountID);
      const verification = progress.find(bankAccountID);
      if (verification?.kind !== "instant")
        return rejectRequest(404, { error: "the bank account has no verification" });
      const isOpen = progress.findOpen(bankAccountID) !== undefined;
      return toBankAccountVerification(bankAccount, verification, isOpen);
    },
  };
};
