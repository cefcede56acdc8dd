import { emailInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ReceiptKindInput } from "./receipt-kind.js";

/** A field that must be absent, because the receipt has another one. */
const absentRecipient = z.optional(
  z.never("must not be combined with the other recipient. Pass either `email` or `emailAccountID`"),
);

/** A field that must be absent, because the receipt has another one. */
const absentSubject = z.optional(
  z.never(
    "must not be combined with another one. Pass one of `forTransferID`, `forScheduleID` and `forOccurrenceID`",
  ),
);

const toEmail = { kind: ReceiptKindInput, emailAccountID: absentRecipient, email: emailInput() };

/** The email address of the account receives the receipt. */
const toAccount = { kind: ReceiptKindInput, email: absentRecipient, emailAccountID: id() };

const noSubject = {
  forTransferID: absentSubject,
  forScheduleID: absentSubject,
  forOccurrenceID: absentSubject,
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
export const ReceiptInput: Schema<ReceiptInput> = z.union([
  TransferReceiptToEmailSchema,
  TransferReceiptToAccountSchema,
  ScheduleReceiptToEmailSchema,
  ScheduleReceiptToAccountSchema,
  OccurrenceReceiptToEmailSchema,
  OccurrenceReceiptToAccountSchema,
]);
