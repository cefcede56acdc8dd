import { AmountDecimal, InvoiceStatus, LineItems, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { InvoiceAmountDetails } from "./invoice-amount-details.js";
import { InvoicePayment } from "./invoice-payment.js";

const InvoiceSchema = openObject({
  invoiceID: z.string(),
  /** The sequential number of the invoice in its account, such as `INV-1001`. */
  invoiceNumber: z.string(),
  description: z.optional(z.string()),
  customerAccountID: z.string(),
  customerDisplayName: z.string(),
  customerEmail: z.string(),
  partnerAccountID: z.string(),
  status: InvoiceStatus,
  lineItems: LineItems,
  /** The total of the line items. */
  subtotalAmount: AmountDecimal,
  amountDetails: z.optional(InvoiceAmountDetails),
  /** The total of the line items, the tax and the surcharge. */
  totalAmount: AmountDecimal,
  /** The total of the pending transfers that pay for the invoice. */
  pendingAmount: AmountDecimal,
  /** The total of the completed payments. */
  paidAmount: AmountDecimal,
  /** The total of the refunds of these payments. */
  refundedAmount: AmountDecimal,
  /** The total of the disputes about these payments. */
  disputedAmount: AmountDecimal,
  /** The payment link that the customer can pay with. Set when the invoice is sent. */
  paymentLinkCode: z.optional(z.string()),
  /** The URL of the payment page. */
  paymentLinkURL: z.optional(z.string()),
  invoicePayments: z.optional(z.array(InvoicePayment)),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** When the sale took place. RFC 3339, with nanoseconds. */
  invoiceDate: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  dueDate: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  sentOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  paidOn: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  canceledOn: z.optional(z.string()),
  /** When the invoice was deleted. RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** A request of an account to a customer to pay for goods or services. */
export interface Invoice extends z.infer<typeof InvoiceSchema> {}

/** A request of an account to a customer to pay for goods or services. */
export const Invoice: Schema<Invoice> = InvoiceSchema;
