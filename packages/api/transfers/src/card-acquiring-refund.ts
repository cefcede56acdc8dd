import { Amount, openObject, RefundStatus, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardTransactionFailureCode } from "./card-transaction-failure-code.js";
import { RefundAmountDetails } from "./refund-amount-details.js";
import { RefundCardStatus } from "./refund-card-status.js";

const RefundCardDetailsSchema = openObject({
  status: RefundCardStatus,
  failureCode: z.optional(CardTransactionFailureCode),
  /** RFC 3339, with nanoseconds. */
  initiatedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  confirmedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  settledOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  failedOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  completedOn: z.optional(z.string()),
});

/** The card part of a refund. */
export interface RefundCardDetails extends z.infer<typeof RefundCardDetailsSchema> {}

/** The card part of a refund. */
export const RefundCardDetails: Schema<RefundCardDetails> = RefundCardDetailsSchema;

const CardAcquiringRefundSchema = openObject({
  refundID: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  status: RefundStatus,
  amount: Amount,
  amountDetails: z.optional(RefundAmountDetails),
  cardDetails: z.optional(RefundCardDetails),
});

/** A refund of a card payment. */
export interface CardAcquiringRefund extends z.infer<typeof CardAcquiringRefundSchema> {}

/** A refund of a card payment. */
export const CardAcquiringRefund: Schema<CardAcquiringRefund> = CardAcquiringRefundSchema;
