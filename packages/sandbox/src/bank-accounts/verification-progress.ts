import type { BankAccount } from "@moovkit/bank-accounts";
import { DAY_MS } from "../durations.js";
import type { Engine } from "../engine/engine.js";
import type { PaymentMethodTiming } from "../payment-methods/timing.js";
import { rejectRequest } from "../reject-request.js";
import type { BankAccountStore } from "./bank-account-store.js";

/** How the holder of a bank account proves access to it: with a code, or with two amounts. */
export type VerificationKind = "instant" | "micro-deposits";

/** A verification as it is stored. */
export interface StoredVerification {
  readonly kind: VerificationKind;
  readonly status: "sent-credit" | "successful" | "max-attempts-exceeded" | "expired";
  readonly wrongAttempts: number;
  /** 1 for the first verification of the bank account. */
  readonly number: number;
}

/** The steps of verifications. Each step changes the status of the bank account too. */
export interface VerificationProgress {
  /** Returns the last verification of a bank account. */
  find(bankAccountID: string): StoredVerification | undefined;
  /** Returns the verification that is in progress. A return by the bank ends it. */
  findOpen(bankAccountID: string): StoredVerification | undefined;
  /** Starts a verification. Rejects the request with status 409 if the bank account cannot be verified now. */
  start(bankAccount: BankAccount, kind: VerificationKind, timing: PaymentMethodTiming): void;
  /** Ends a verification because the code or the amounts were right. */
  succeed(bankAccountID: string, verification: StoredVerification): void;
  /** Counts a wrong code or wrong amounts. The last attempt ends the verification. */
  countWrongAttempt(bankAccountID: string, verification: StoredVerification): void;
}

const MAX_VERIFICATIONS = 3;
const MAX_ATTEMPTS = 5;
const EXPIRY = "expireVerification";
const EXPIRY_MS = 14 * DAY_MS;

const STATUS_REASONS = {
  instant: { "max-attempts-exceeded": "verification-attempts-exceeded", expired: "verification-expired" },
  "micro-deposits": {
    "max-attempts-exceeded": "micro-deposit-attempts-exceeded",
    expired: "micro-deposit-expired",
  },
} as const;

const checkStart = ({ status }: BankAccount, previous: StoredVerification | undefined): void => {
  if (status !== "new" && status !== "verificationFailed")
    rejectRequest(409, { error: `a bank account with the status ${status} cannot be verified` });
  if (previous?.number === MAX_VERIFICATIONS)
    rejectRequest(409, { error: `${MAX_VERIFICATIONS} verifications of the bank account have failed` });
};

/** Creates the steps of verifications. */
export const createVerificationProgress = (
  { store, scheduler }: Engine,
  bankAccounts: BankAccountStore,
): VerificationProgress => {
  const verifications = store.table<StoredVerification>("bankAccountVerifications");

  const findOpen = (bankAccountID: string): StoredVerification | undefined => {
    const verification = verifications.get(bankAccountID);
    const isPending = bankAccounts.find(bankAccountID)?.bankAccount.status === "pending";
    return isPending && verification?.status === "sent-credit" ? verification : undefined;
  };
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
  scheduler.define(EXPIRY, (taskID) => {
    const [bankAccountID = "", number] = taskID.split(" ");
    const verification = findOpen(bankAccountID);
    if (verification?.number === Number(number)) fail(bankAccountID, verification, "expired");
  });

  return {
    find: (bankAccountID) => verifications.get(bankAccountID),
    findOpen,
    start: (bankAccount, kind, timing) => {
      const { bankAccountID } = bankAccount;
      const previous = verifications.get(bankAccountID);
      checkStart(bankAccount, previous);
      const number = (previous?.number ?? 0) + 1;
      verifications.set(bankAccountID, { kind, status: "sent-credit", wrongAttempts: 0, number });
      scheduler.schedule(EXPIRY, `${bankAccountID} ${number}`, EXPIRY_MS);
      const change = { status: "pending", statusReason: "verification-initiated" };
      bankAccounts.changeStatus(bankAccountID, change, timing);
    },
    succeed: (bankAccountID, verification) => {
      verifications.set(bankAccountID, { ...verification, status: "successful" });
      const change = { status: "verified", statusReason: "verification-successful" };
      bankAccounts.changeStatus(bankAccountID, change);
    },
    countWrongAttempt: (bankAccountID, verification) => {
      const counted = { ...verification, wrongAttempts: verification.wrongAttempts + 1 };
      verifications.set(bankAccountID, counted);
      if (counted.wrongAttempts === MAX_ATTEMPTS) fail(bankAccountID, counted, "max-attempts-exceeded");
    },
  };
};
