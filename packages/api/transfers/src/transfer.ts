import { Amount, LineItems, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Cancellation } from "./cancellation.js";
import { CardAcquiringDispute } from "./card-acquiring-dispute.js";
import { CardAcquiringRefund } from "./card-acquiring-refund.js";
import { FacilitatorFee } from "./facilitator-fee.js";
import { MoovFee, MoovFeeDetails } from "./moov-fee.js";
import { TransferAmountDetails } from "./transfer-amount-details.js";
import { TransferDestination } from "./transfer-destination.js";
import { TransferFailureReason } from "./transfer-failure-reason.js";
import { TransferSource } from "./transfer-source.js";
import { TransferStatus } from "./transfer-status.js";

const TransferCaptureSchema = openObject({
  authorizationID: z.string(),
  captureID: z.string(),
});

/** The capture of an authorized card payment. */
export interface TransferCapture extends z.infer<typeof TransferCaptureSchema> {}

/** The capture of an authorized card payment. */
export const TransferCapture: Schema<TransferCapture> = TransferCaptureSchema;

/** The fields that every response with a transfer has. */
const identification = {
  transferID: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
};

/** The fields that a transfer may have, whether its rails have responded or not. */
const details = {
  /** RFC 3339, with nanoseconds. */
  completedOn: z.optional(z.string()),
  /** Set if `status` is `failed`. */
  failureReason: z.optional(TransferFailureReason),
  description: z.optional(z.string()),
  /** Your data. */
  metadata: z.optional(z.record(z.string(), z.string())),
  facilitatorFee: z.optional(FacilitatorFee),
  /** Moov's fee. Whole number in the smallest unit of the currency: 30 is $0.30. */
  moovFee: z.optional(z.int()),
  /** Moov's fee as a decimal in the main unit of the currency, with up to 9 decimal places. */
  moovFeeDecimal: z.optional(z.string()),
  moovFeeDetails: z.optional(MoovFeeDetails),
  /** What each account pays Moov for the transfer. */
  moovFees: z.optional(z.array(MoovFee)),
  /** The group of transfers that wait for each other. */
  groupID: z.optional(z.string()),
  cancellations: z.optional(z.array(Cancellation)),
  /** The sum of `refunds`. */
  refundedAmount: z.optional(Amount),
  refunds: z.optional(z.array(CardAcquiringRefund)),
  /** The sum of `disputes`. */
  disputedAmount: z.optional(Amount),
  disputes: z.optional(z.array(CardAcquiringDispute)),
  /** The sweep that created the transfer. */
  sweepID: z.optional(z.string()),
  /** The schedule that created the transfer. */
  scheduleID: z.optional(z.string()),
  /** The occurrence of the schedule. */
  occurrenceID: z.optional(z.string()),
  /** The payment link that created the transfer. */
  paymentLinkCode: z.optional(z.string()),
  /** The ID of the transfer in your system. */
  foreignID: z.optional(z.string()),
  /** What the transfer pays for. */
  lineItems: z.optional(LineItems),
  /** The invoice that the transfer pays. */
  invoiceID: z.optional(z.string()),
  amountDetails: z.optional(TransferAmountDetails),
  capture: z.optional(TransferCapture),
};

const TransferSchema = openObject({
  ...identification,
  source: TransferSource,
  destination: TransferDestination,
  /**
   * Progress of the transfer. `completed` is not final: a bank can return an ACH payment up to 60 days later, and the
   * status becomes `reversed`. Webhooks report each change.
   */
  status: TransferStatus,
  amount: Amount,
  ...details,
});

/** A transfer of money from one payment method to another. */
export interface Transfer extends z.infer<typeof TransferSchema> {}

/** A transfer of money from one payment method to another. */
export const Transfer: Schema<Transfer> = TransferSchema;

const CreatedTransferSchema = openObject({
  ...identification,
  source: z.optional(TransferSource),
  destination: z.optional(TransferDestination),
  /** Progress of the transfer. As in `Transfer`, `completed` is not final. */
  status: z.optional(TransferStatus),
  amount: z.optional(Amount),
  ...details,
});

/** A transfer right after its creation. Without `waitFor`, only `transferID` and `createdOn` are always set. */
export interface CreatedTransfer extends z.infer<typeof CreatedTransferSchema> {}

/** A transfer right after its creation. Without `waitFor`, only `transferID` and `createdOn` are always set. */
export const CreatedTransfer: Schema<CreatedTransfer> = CreatedTransferSchema;

const AsyncTransferSchema = openObject(identification);

/** A transfer that exists, but whose details Moov could not return in time. Read them with `getTransfer`. */
export interface AsyncTransfer extends z.infer<typeof AsyncTransferSchema> {}

/** A transfer that exists, but whose details Moov could not return in time. Read them with `getTransfer`. */
export const AsyncTransfer: Schema<AsyncTransfer> = AsyncTransferSchema;
