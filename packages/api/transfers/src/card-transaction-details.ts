import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardTransactionFailureCode } from "./card-transaction-failure-code.js";
import { CardTransactionStatus } from "./card-transaction-status.js";
import { TransactionSource } from "./transaction-source.js";

const CardTransactionDetailsSchema = openObject({
  status: z.optional(CardTransactionStatus),
  failureCode: z.optional(CardTransactionFailureCode),
  /** The text on the statement of the cardholder. */
  dynamicDescriptor: z.optional(z.string()),
  /** When the money of a payout is to arrive. RFC 3339, with nanoseconds. */
  scheduledDeliveryOn: z.optional(z.string()),
  transactionSource: z.optional(TransactionSource),
  /** RFC 3339, with nanoseconds. */
  initiatedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  confirmedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  settledOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  failedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  canceledOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  completedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  deferredOn: z.optional(z.string()),
  /** The interchange category of the card network. */
  interchangeQualification: z.optional(z.string()),
  feeProgram: z.optional(z.string()),
  /** The code with which the issuer authorized the payment. */
  authorizationCode: z.optional(z.string()),
});

/** The card part of a transfer. */
export interface CardTransactionDetails extends z.infer<typeof CardTransactionDetailsSchema> {}

/** The card part of a transfer. */
export const CardTransactionDetails: Schema<CardTransactionDetails> = CardTransactionDetailsSchema;
