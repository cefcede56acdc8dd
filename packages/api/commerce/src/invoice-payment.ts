import { AmountDecimal, type OpenEnum, openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const INVOICE_PAYMENT_TYPES = ["transfer", "external"] as const;

/** How an invoice was paid: with a transfer, or outside of Moov. The documented values and any that Moov adds. */
export type InvoicePaymentType = OpenEnum<(typeof INVOICE_PAYMENT_TYPES)[number]>;

/** How an invoice was paid: with a transfer, or outside of Moov. The documented values and any that Moov adds. */
export const InvoicePaymentType: Schema<InvoicePaymentType> = openEnum(INVOICE_PAYMENT_TYPES);

const InvoiceTransferPaymentSchema = openObject({
  transferID: z.string(),
});

/** A payment with a transfer. */
export interface InvoiceTransferPayment extends z.infer<typeof InvoiceTransferPaymentSchema> {}

/** A payment with a transfer. */
export const InvoiceTransferPayment: Schema<InvoiceTransferPayment> = InvoiceTransferPaymentSchema;

const InvoiceExternalPaymentSchema = openObject({
  description: z.optional(z.string()),
  /** The ID of the payment in your system. */
  foreignID: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  paymentDate: z.optional(z.string()),
});

/** A payment outside of Moov, such as a check. */
export interface InvoiceExternalPayment extends z.infer<typeof InvoiceExternalPaymentSchema> {}

/** A payment outside of Moov, such as a check. */
export const InvoiceExternalPayment: Schema<InvoiceExternalPayment> = InvoiceExternalPaymentSchema;

const InvoicePaymentSchema = openObject({
  invoicePaymentID: z.string(),
  invoicePaymentType: InvoicePaymentType,
  amount: AmountDecimal,
  /** Only if the type is `transfer`. */
  transfer: z.optional(InvoiceTransferPayment),
  /** Only if the type is `external`. */
  external: z.optional(InvoiceExternalPayment),
});

/** A payment of an invoice. */
export interface InvoicePayment extends z.infer<typeof InvoicePaymentSchema> {}

/** A payment of an invoice. */
export const InvoicePayment: Schema<InvoicePayment> = InvoicePaymentSchema;
