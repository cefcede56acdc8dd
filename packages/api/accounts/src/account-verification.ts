import { openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const VerificationDocumentSchema = openObject({
  documentID: z.string(),
  type: openEnum(["driversLicense", "passport", "utilityBill", "bankStatement"]),
  /** A media type, such as `image/png`. */
  contentType: z.string(),
  /** Why Moov could not read the document. */
  parseErrors: z.optional(z.array(z.string())),
  /** RFC 3339, with nanoseconds. */
  uploadedAt: z.string(),
});

/** A document that was uploaded to verify an account. */
export interface VerificationDocument extends z.infer<typeof VerificationDocumentSchema> {}

/** A document that was uploaded to verify an account. */
export const VerificationDocument: Schema<VerificationDocument> = VerificationDocumentSchema;

const AccountVerificationSchema = openObject({
  /** The detailed status. */
  verificationStatus: z.optional(
    openEnum(["unverified", "pending", "resubmit", "review", "verified", "failed"]),
  ),
  status: openEnum(["unverified", "pending", "verified", "errored"]),
  /** Why the verification failed. */
  details: z.optional(
    openEnum([
      "failedAutoVerify",
      "docDobMismatch",
      "docNameMismatch",
      "docAddressMismatch",
      "docNumberMismatch",
      "docIncomplete",
      "docFailedRisk",
      "potentialAccountSanctionsMatch",
      "potentialRepresentativeSanctionsMatch",
      "failedOther",
    ]),
  ),
  documents: z.optional(z.array(VerificationDocument)),
});

/** Whether Moov has verified the identity of the account's owner. */
export interface AccountVerification extends z.infer<typeof AccountVerificationSchema> {}

/** Whether Moov has verified the identity of the account's owner. */
export const AccountVerification: Schema<AccountVerification> = AccountVerificationSchema;
