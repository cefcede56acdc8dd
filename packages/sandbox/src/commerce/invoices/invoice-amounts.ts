import type { Invoice } from "@moovkit/commerce";
import { toAmountDecimal, unitsOf } from "../amounts.js";
import { totalOf } from "../line-items/line-item-total.js";

/** The amounts of an invoice that follow from its other fields. */
type ComputedAmount =
  | "subtotalAmount"
  | "totalAmount"
  | "pendingAmount"
  | "paidAmount"
  | "refundedAmount"
  | "disputedAmount";

/** An invoice without the amounts that follow from its other fields. */
export type InvoiceDetails = Omit<Invoice, ComputedAmount>;

/** Returns the total of the payments of an invoice, in 10⁻⁹ dollars. */
const paidUnitsOf = ({ invoicePayments = [] }: InvoiceDetails): bigint =>
  invoicePayments.reduce((total, { amount }) => total + unitsOf(amount), 0n);

/** Returns an invoice with all its amounts. */
export const withAmounts = (invoice: InvoiceDetails): Invoice => {
  const { lineItems, amountDetails = {} } = invoice;
  const subtotal = totalOf(lineItems.items);
  const none = toAmountDecimal(0n);
  return {
    ...invoice,
    subtotalAmount: toAmountDecimal(subtotal),
    totalAmount: toAmountDecimal(subtotal + unitsOf(amountDetails.tax) + unitsOf(amountDetails.surcharge)),
    pendingAmount: none,
    paidAmount: toAmountDecimal(paidUnitsOf(invoice)),
    refundedAmount: none,
    disputedAmount: none,
  };
};

/** Returns how much of an invoice is not paid, in 10⁻⁹ dollars. */
export const remainingUnitsOf = ({ totalAmount, paidAmount }: Invoice): bigint =>
  unitsOf(totalAmount) - unitsOf(paidAmount);
