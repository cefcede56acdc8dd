import type { BankAccount, BankAccountVerification } from "@moovkit/bank-accounts";
import type { Engine } from "../engine/engine.js";
import type { PaymentMethodTiming } from "../payment-methods/timing.js";
import { rejectRequest } from "../reject-request.js";
import type { BankAccountStore } from "./bank-account-store.js";
import { supportsInstantPayments } from "./institution.js";

/** How the holder of a bank account proves access to it: with a code, or with two amounts. */
export type VerificationKind = "instant" | "micro-deposits";

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
  /** Returns the last verification with a code. Rejects the request with status 404 if there is none. */
  getInstant(key: BankAccountKey): BankAccountVerification;
}

/** A verification as it is stored. */
interface StoredVerification {
  readonly kind: VerificationKind;
  readonly status: "sent-credit" | "successful" | "max-attempts-exceeded" | "expired";
  readonly wrongAttempts: number;
  /** 1 for the first verification of the bank account. */
  readonly number: number;
}

const MAX_VERIFICATIONS = 3;
const MAX_ATTEMPTS = 5;
const EXPIRY = "expireVerification";
const EXPIRY_MS = 14 * 86_400_000;

const STATUS_REASONS = {
  instant: { "max-attempts-exceeded": "verification-attempts-exceeded", expired: "verification-expired" },
  "micro-deposits": {
    "max-attempts-exceeded": "micro-deposit-attempts-exceeded",
    expired: "micro-deposit-expired",
  },
} as const;

/** Rejects the request with status 409 if a bank account cannot be verified now. */
const checkStart = ({ status }: BankAccount, previous: StoredVerification | undefined): void => {
  if (status !== "new" && status !== "verificationFailed")
    rejectRequest(409, { error: `a bank account with the status ${status} cannot be verified` });
  if (previous?.number === MAX_VERIFICATIONS)
    rejectRequest(409, { error: `${MAX_VERIFICATIONS} verifications of the bank account have failed` });
};

/** Creates the verification store of a sandbox. */
export const createVerificationStore = (
  { store, scheduler }: Engine,
  bankAccounts: BankAccountStore,
): VerificationStore => {
  const verifications = store.table<StoredVerification>("bankAccountVerifications");

  const fail = (
    bankAccountID: string,
    verification: StoredVerification,
    status: "max-attempts-exceeded" | "expired",
  ) => {
    const isLast = verification.number === MAX_VERIFICATIONS;
    const statusReason = isLast ? "max-verification-failures" : STATUS_REASONS[verification.kind][status];
    verifications.set(bankAccountID, { ...verification, status });
    bankAccounts.changeStatus(bankAccountID, { status: "verificationFailed", statusReason });
  };
  /** Returns the verification that is in progress. A return of the bank ends it. */
  const findOpen = (bankAccountID: string): StoredVerification | undefined => {
    const verification = verifications.get(bankAccountID);
    const isPending = bankAccounts.find(bankAccountID)?.bankAccount.status === "pending";
    return isPending && verification?.status === "sent-credit" ? verification : undefined;
  };
  scheduler.define(EXPIRY, (taskID) => {
    const [bankAccountID = "", number] = taskID.split(" ");
    const verification = findOpen(bankAccountID);
    if (verification?.number === Number(number)) fail(bankAccountID, verification, "expired");
  });

  return {
    start: ({ accountID, bankAccountID }, kind, timing) => {
      const previous = verifications.get(bankAccountID);
      checkStart(bankAccounts.get(accountID, bankAccountID), previous);
      const number = (previous?.number ?? 0) + 1;
      verifications.set(bankAccountID, { kind, status: "sent-credit", wrongAttempts: 0, number });
      scheduler.schedule(EXPIRY, `${bankAccountID} ${number}`, EXPIRY_MS);
      const change = { status: "pending", statusReason: "verification-initiated" };
      bankAccounts.changeStatus(bankAccountID, change, timing);
    },
    complete: ({ accountID, bankAccountID }, kind, isCorrect) => {
      bankAccounts.get(accountID, bankAccountID);
      const verification = findOpen(bankAccountID);
      if (verification?.kind !== kind)
        return rejectRequest(409, { error: "the bank account has no verification in progress" });
      const wrongAttempts = verification.wrongAttempts + (isCorrect ? 0 : 1);
      verifications.set(bankAccountID, { ...verification, wrongAttempts });
      if (isCorrect) {
        verifications.set(bankAccountID, { ...verification, status: "successful" });
        const change = { status: "verified", statusReason: "verification-successful" };
        bankAccounts.changeStatus(bankAccountID, change);
      } else if (wrongAttempts === MAX_ATTEMPTS) fail(bankAccountID, verification, "max-attempts-exceeded");
      return isCorrect;
    },
    getInstant: ({ accountID, bankAccountID }) => {
      const { routingNumber, exceptionDetails } = bankAccounts.get(accountID, bankAccountID);
      const verification = verifications.get(bankAccountID);
      if (verification?.kind !== "instant")
        return rejectRequest(404, { error: "the bank account has no verification" });
      const wasReturned = verification.status === "sent-credit" && !findOpen(bankAccountID);
      return {
        verificationMethod: supportsInstantPayments(routingNumber) ? "instant" : "ach",
        status: wasReturned ? "failed" : verification.status,
        ...(wasReturned && exceptionDetails && { exceptionDetails }),
      };
    },
  };
};
