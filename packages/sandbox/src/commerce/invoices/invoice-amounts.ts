import type { Invoice, InvoicePayment } from "@moovkit/commerce";
import type { Transfer } from "@moovkit/transfers";
import { toAmountDecimal } from "../../amount-decimal.js";
import { fromCents } from "../../engine/ledger.js";
import { totalOf } from "../../line-item-total.js";
import { unitsOf } from "../amounts.js";

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

/** Returns a transfer. */
export type FindTransfer = (transferID: string) => Transfer | undefined;

const PENDING_STATUSES: readonly string[] = ["created", "pending", "queued"];

/** Returns the total of the payments that a function selects, in 10⁻⁹ dollars. */
const sumOf = (
  { invoicePayments = [] }: InvoiceDetails,
  unitsOfPayment: (payment: InvoicePayment) => bigint,
): bigint => invoicePayments.reduce((total, payment) => total + unitsOfPayment(payment), 0n);

/**
 * Returns an invoice with all its amounts.
 *
 * @param findTransfer - Returns the transfers that pay for it.
 */
export const withAmounts = (
  invoice: InvoiceDetails,
  findTransfer: FindTransfer = () => undefined,
): Invoice => {
  const { lineItems, amountDetails = {} } = invoice;
  const subtotal = totalOf(lineItems.items);
  const transferOf = ({ transfer }: InvoicePayment) => transfer && findTransfer(transfer.transferID);
  const pending = sumOf(invoice, (payment) =>
    PENDING_STATUSES.includes(transferOf(payment)?.status ?? "") ? unitsOf(payment.amount) : 0n,
  );
  const paid = sumOf(invoice, (payment) =>
    payment.external || transferOf(payment)?.status === "completed" ? unitsOf(payment.amount) : 0n,
  );
  const sumOfField = (field: "refundedAmount" | "disputedAmount") =>
    sumOf(invoice, (payment) => fromCents(transferOf(payment)?.[field]?.value ?? 0));
  return {
    ...invoice,
    subtotalAmount: toAmountDecimal(subtotal),
    totalAmount: toAmountDecimal(subtotal + unitsOf(amountDetails.tax) + unitsOf(amountDetails.surcharge)),
    pendingAmount: toAmountDecimal(pending),
    paidAmount: toAmountDecimal(paid),
    refundedAmount: toAmountDecimal(sumOfField("refundedAmount")),
    disputedAmount: toAmountDecimal(sumOfField("disputedAmount")),
  };
};

/** Returns the unpaid amount of an invoice, in 10⁻⁹ dollars. */
export const remainingUnitsOf = ({ totalAmount, paidAmount }: Invoice): bigint =>
  unitsOf(totalAmount) - unitsOf(paidAmount);

/** Returns the status that follows from the payments of an invoice that was sent. */
export const statusOfPayments = (invoice: Invoice, now: number): Invoice["status"] => {
  const { dueDate, pendingAmount } = invoice;
  if (remainingUnitsOf(invoice) === 0n) return "paid";
  if (unitsOf(pendingAmount) > 0n) return "payment-pending";
  return dueDate !== undefined && Date.parse(dueDate) <= now ? "overdue" : "unpaid";
};
