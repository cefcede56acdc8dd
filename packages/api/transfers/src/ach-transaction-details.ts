import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ACHTransactionStatus } from "./ach-transaction-status.js";
import { DebitHoldPeriod } from "./debit-hold-period.js";
import { SECCode } from "./sec-code.js";

const ACHExceptionSchema = openObject({
  /** Such as `R01`. */
  code: z.optional(z.string()),
  reason: z.optional(z.string()),
  description: z.optional(z.string()),
});

/** A return or a correction by a bank. */
export interface ACHException extends z.infer<typeof ACHExceptionSchema> {}

/** A return or a correction by a bank. */
export const ACHException: Schema<ACHException> = ACHExceptionSchema;

const TransferACHAddendaRecordSchema = openObject({
  record: z.string(),
  /** Whether Moov hides the text. */
  isMasked: z.boolean(),
});

/** Text that accompanies an ACH payment. */
export interface TransferACHAddendaRecord extends z.infer<typeof TransferACHAddendaRecordSchema> {}

/** Text that accompanies an ACH payment. */
export const TransferACHAddendaRecord: Schema<TransferACHAddendaRecord> = TransferACHAddendaRecordSchema;

const ACHTransactionDetailsSchema = openObject({
  status: z.optional(ACHTransactionStatus),
  /** Identifies the payment at the banks. */
  traceNumber: z.optional(z.string()),
  /** Why the bank returned the payment. */
  return: z.optional(ACHException),
  /** What the bank corrected, such as an account number. */
  correction: z.optional(ACHException),
  /** The purpose of the payment on bank statements. */
  companyEntryDescription: z.optional(z.string()),
  /** The name on bank statements. */
  originatingCompanyName: z.optional(z.string()),
  secCode: z.optional(SECCode),
  /** RFC 3339, with nanoseconds. */
  canceledOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  initiatedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  originatedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  correctedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  returnedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  failedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  completedOn: z.optional(z.string()),
  debitHoldPeriod: z.optional(DebitHoldPeriod),
  addenda: z.optional(z.array(TransferACHAddendaRecord)),
});

/** The ACH part of a transfer. */
export interface ACHTransactionDetails extends z.infer<typeof ACHTransactionDetailsSchema> {}

/** The ACH part of a transfer. */
export const ACHTransactionDetails: Schema<ACHTransactionDetails> = ACHTransactionDetailsSchema;
