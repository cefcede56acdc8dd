import { emailInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { requireExactlyOne } from "./exactly-one-of.js";
import { omitted } from "./omitted.js";
import { ReceiptKindInput } from "./receipt-kind.js";

const toEmail = { kind: ReceiptKindInput, emailAccountID: omitted(), email: emailInput() };
const toAccount = { kind: ReceiptKindInput, email: omitted(), emailAccountID: id() };

const noSubject = {
  forTransferID: omitted(),
  forScheduleID: omitted(),
  forOccurrenceID: omitted(),
};
const forTransfer = { ...noSubject, forTransferID: id() };
const forSchedule = { ...noSubject, forScheduleID: id() };
const forOccurrence = { ...noSubject, forOccurrenceID: id() };

const TransferReceiptToEmailSchema = z.strictObject({ ...toEmail, ...forTransfer });
const TransferReceiptToAccountSchema = z.strictObject({ ...toAccount, ...forTransfer });
const ScheduleReceiptToEmailSchema = z.strictObject({ ...toEmail, ...forSchedule });
const ScheduleReceiptToAccountSchema = z.strictObject({ ...toAccount, ...forSchedule });
const OccurrenceReceiptToEmailSchema = z.strictObject({ ...toEmail, ...forOccurrence });
const OccurrenceReceiptToAccountSchema = z.strictObject({ ...toAccount, ...forOccurrence });

/** A receipt for a transfer, sent to an email address. */
export interface TransferReceiptToEmail extends z.infer<typeof TransferReceiptToEmailSchema> {}

/** A receipt for a transfer, sent to the email address of an account. */
export interface TransferReceiptToAccount extends z.infer<typeof TransferReceiptToAccountSchema> {}

/** A receipt for every transfer of a schedule, sent to an email address. */
export interface ScheduleReceiptToEmail extends z.infer<typeof ScheduleReceiptToEmailSchema> {}

/** A receipt for every transfer of a schedule, sent to the email address of an account. */
export interface ScheduleReceiptToAccount extends z.infer<typeof ScheduleReceiptToAccountSchema> {}

/** A receipt for one occurrence of a schedule, sent to an email address. */
export interface OccurrenceReceiptToEmail extends z.infer<typeof OccurrenceReceiptToEmailSchema> {}

/** A receipt for one occurrence of a schedule, sent to the email address of an account. */
export interface OccurrenceReceiptToAccount extends z.infer<typeof OccurrenceReceiptToAccountSchema> {}

/**
 * A receipt to create: exactly one of `email` and `emailAccountID`, and exactly one of `forTransferID`, `forScheduleID`
 * and `forOccurrenceID`.
 */
export type ReceiptInput =
  | TransferReceiptToEmail
  | TransferReceiptToAccount
  | ScheduleReceiptToEmail
  | ScheduleReceiptToAccount
  | OccurrenceReceiptToEmail
  | OccurrenceReceiptToAccount;

/**
 * A receipt to create: exactly one of `email` and `emailAccountID`, and exactly one of `forTransferID`, `forScheduleID`
 * and `forOccurrenceID`.
 */
export const ReceiptInput: Schema<ReceiptInput> = z.union(
  [
    TransferReceiptToEmailSchema,
    TransferReceiptToAccountSchema,
    ScheduleReceiptToEmailSchema,
    ScheduleReceiptToAccountSchema,
    OccurrenceReceiptToEmailSchema,
    OccurrenceReceiptToAccountSchema,
  ],
  {
    error: ({ input }) =>
      requireExactlyOne(input, ["email", "emailAccountID"]) ??
      requireExactlyOne(input, ["forTransferID", "forScheduleID", "forOccurrenceID"]),
  },
);
