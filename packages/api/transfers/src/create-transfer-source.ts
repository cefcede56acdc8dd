import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ACHAddendaRecordInput, companyEntryDescription, originatingCompanyName } from "./ach-input.js";
import { DebitHoldPeriodInput } from "./debit-hold-period.js";
import { dynamicDescriptor } from "./dynamic-descriptor.js";
import { SECCodeInput } from "./sec-code.js";
import { TransactionSourceInput } from "./transaction-source.js";

const SourceCardDetailsInputSchema = z.strictObject({
  /** The text on the statement of the cardholder, 4 to 22 characters. */
  dynamicDescriptor: z.optional(dynamicDescriptor()),
  /** Omit it if the cardholder initiated the payment. */
  transactionSource: z.optional(TransactionSourceInput),
});

/** Details of a card payment. */
export interface SourceCardDetailsInput extends z.infer<typeof SourceCardDetailsInputSchema> {}

/** Details of a card payment. */
export const SourceCardDetailsInput: Schema<SourceCardDetailsInput> = SourceCardDetailsInputSchema;

const SourceACHDetailsInputSchema = z.strictObject({
  /** The purpose of the payment on bank statements, 4 to 10 characters. */
  companyEntryDescription: z.optional(companyEntryDescription()),
  /** The name on bank statements, 4 to 16 characters. */
  originatingCompanyName: z.optional(originatingCompanyName()),
  debitHoldPeriod: z.optional(DebitHoldPeriodInput),
  secCode: z.optional(SECCodeInput),
  addenda: z.optional(z.array(ACHAddendaRecordInput)),
});

/** Details of an ACH debit. */
export interface SourceACHDetailsInput extends z.infer<typeof SourceACHDetailsInputSchema> {}

/** Details of an ACH debit. */
export const SourceACHDetailsInput: Schema<SourceACHDetailsInput> = SourceACHDetailsInputSchema;

/** The field that another kind of source has. */
const omitted = () => z.optional(z.never());

/** The fields that all kinds of sources have in common. */
const sourceDetails = {
  cardDetails: z.optional(SourceCardDetailsInput),
  achDetails: z.optional(SourceACHDetailsInput),
};

const PaymentMethodSourceSchema = z.strictObject({
  /** The payment method that the money comes from. */
  paymentMethodID: id(),
  transferID: omitted(),
  paymentToken: omitted(),
  ...sourceDetails,
});

const TransferGroupSourceSchema = z.strictObject({
  /** The transfer that this one waits for. Moov cancels this one if that one fails. */
  transferID: id(),
  paymentMethodID: omitted(),
  paymentToken: omitted(),
  ...sourceDetails,
});

const PaymentTokenSourceSchema = z.strictObject({
  /** A token that stands for a card or a wallet, such as one of Apple Pay. */
  paymentToken: z.string().check(z.minLength(1)),
  paymentMethodID: omitted(),
  transferID: omitted(),
  ...sourceDetails,
});

/** A source that is a payment method. */
export interface PaymentMethodSource extends z.infer<typeof PaymentMethodSourceSchema> {}

/** A source that is the destination of another transfer. Both transfers then form a group. */
export interface TransferGroupSource extends z.infer<typeof TransferGroupSourceSchema> {}

/** A source that a token stands for. */
export interface PaymentTokenSource extends z.infer<typeof PaymentTokenSourceSchema> {}

/** Where the money comes from: exactly one of `paymentMethodID`, `transferID` and `paymentToken`. */
export type CreateTransferSourceInput = PaymentMethodSource | TransferGroupSource | PaymentTokenSource;

const SOURCES = ["paymentMethodID", "transferID", "paymentToken"] as const;

const countSources = (input: object): number =>
  SOURCES.filter((name) => (input as Readonly<Record<string, unknown>>)[name] !== undefined).length;

/** Where the money comes from: exactly one of `paymentMethodID`, `transferID` and `paymentToken`. */
export const CreateTransferSourceInput: Schema<CreateTransferSourceInput> = z.union(
  [PaymentMethodSourceSchema, TransferGroupSourceSchema, PaymentTokenSourceSchema],
  {
    // An input with exactly one of them keeps the issues of its form.
    error: ({ input }) =>
      typeof input === "object" && input !== null && countSources(input) !== 1
        ? "must have exactly one of `paymentMethodID`, `transferID` and `paymentToken`"
        : undefined,
  },
);
