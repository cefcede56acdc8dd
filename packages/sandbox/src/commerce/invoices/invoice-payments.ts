import type { Invoice, InvoicePayment } from "@moovkit/commerce";
import type { Transfer } from "@moovkit/transfers";
import { toAmountDecimal } from "../../amount-decimal.js";
import { fromCents } from "../../engine/ledger.js";

/** Returns the payment of an invoice with a transfer. */
export const toTransferPayment = ({ transferID, amount }: Transfer): InvoicePayment => ({
  invoicePaymentID: crypto.randomUUID(),
  invoicePaymentType: "transfer",
  amount: toAmountDecimal(fromCents(amount.value)),
  transfer: { transferID },
});

/** Returns an invoice with another payment. */
export const withPayment = (invoice: Invoice, payment: InvoicePayment): Invoice => ({
  ...invoice,
  invoicePayments: [...(invoice.invoicePayments ?? []), payment],
});
