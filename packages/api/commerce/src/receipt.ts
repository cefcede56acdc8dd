import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ReceiptKind } from "./receipt-kind.js";

const SentReceiptSchema = openObject({
  receiptID: z.string(),
  idempotencyKey: z.string(),
  /** RFC 3339, with nanoseconds. */
  sentOn: z.string(),
});

/** A receipt that Moov has sent. */
export interface SentReceipt extends z.infer<typeof SentReceiptSchema> {}

/** A receipt that Moov has sent. */
export const SentReceipt: Schema<SentReceipt> = SentReceiptSchema;

const ReceiptSchema = openObject({
  receiptID: z.string(),
  /** The account that has created the receipt. */
  createdBy: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
  kind: ReceiptKind,
  /** Absent if `emailAccountID` is set. */
  email: z.optional(z.string()),
  /** The account whose email address receives the receipt. */
  emailAccountID: z.optional(z.string()),
  forTransferID: z.optional(z.string()),
  forScheduleID: z.optional(z.string()),
  forOccurrenceID: z.optional(z.string()),
  /** The receipts that have been sent. */
  sentFor: z.optional(z.array(SentReceipt)),
});

/** An order to email receipts for a transfer, for a schedule or for one of its occurrences. */
export interface Receipt extends z.infer<typeof ReceiptSchema> {}

/** An order to email receipts for a transfer, for a schedule or for one of its occurrences. */
export const Receipt: Schema<Receipt> = ReceiptSchema;
