import { BankAccountException, type OpenEnum, openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const VERIFICATION_METHODS = ["instant", "ach"] as const;

/** How the credit with the code is sent: `instant` over RTP or FedNow, or `ach` if the bank supports neither. */
export type BankAccountVerificationMethod = OpenEnum<(typeof VERIFICATION_METHODS)[number]>;

/** How the credit with the code is sent: `instant` over RTP or FedNow, or `ach` if the bank supports neither. */
export const BankAccountVerificationMethod: Schema<BankAccountVerificationMethod> =
  openEnum(VERIFICATION_METHODS);

const VERIFICATION_STATUSES = [
  "new",
  "sent-credit",
  "max-attempts-exceeded",
  "failed",
  "expired",
  "successful",
] as const;

/** The progress of a verification. The documented values and any that Moov adds. */
export type BankAccountVerificationStatus = OpenEnum<(typeof VERIFICATION_STATUSES)[number]>;

/** The progress of a verification. The documented values and any that Moov adds. */
export const BankAccountVerificationStatus: Schema<BankAccountVerificationStatus> =
  openEnum(VERIFICATION_STATUSES);

const BankAccountVerificationCreatedSchema = openObject({
  verificationMethod: BankAccountVerificationMethod,
  status: BankAccountVerificationStatus,
});

/** A verification that has started. */
export interface BankAccountVerificationCreated
  extends z.infer<typeof BankAccountVerificationCreatedSchema> {}

/** A verification that has started. */
export const BankAccountVerificationCreated: Schema<BankAccountVerificationCreated> =
  BankAccountVerificationCreatedSchema;

const BankAccountVerificationSchema = openObject({
  verificationMethod: BankAccountVerificationMethod,
  status: BankAccountVerificationStatus,
  /** Why the bank rejected the credit with the code. */
  exceptionDetails: z.optional(BankAccountException),
});

/** The verification of a bank account with a code. */
export interface BankAccountVerification extends z.infer<typeof BankAccountVerificationSchema> {}

/** The verification of a bank account with a code. */
export const BankAccountVerification: Schema<BankAccountVerification> = BankAccountVerificationSchema;
