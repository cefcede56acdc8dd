import {
  type CreateInvoicePaymentInput,
  createInvoicePayment,
  type Invoice,
  type InvoicePayment,
} from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { rejectRequest } from "../../reject-request.js";
import { isUSD, MUST_BE_USD, unitsOf } from "../amounts.js";
import { disableInvoiceLink } from "./disable-invoice-link.js";
import { remainingUnitsOf } from "./invoice-amounts.js";
import { withPayment } from "./invoice-payments.js";

const PAYABLE: readonly string[] = ["unpaid", "overdue"];

const checkAmount = (amount: CreateInvoicePaymentInput["amount"], invoice: Invoice): void => {
  if (!isUSD(amount.currency)) rejectRequest(422, { amount: { currency: MUST_BE_USD } });
  const units = unitsOf(amount);
  if (units === 0n) rejectRequest(422, { amount: { valueDecimal: "must be above 0" } });
  if (units > remainingUnitsOf(invoice))
    rejectRequest(422, { amount: { valueDecimal: "must not exceed the unpaid amount" } });
};

const toPayment = ({
  amount,
  description,
  foreignID,
  paymentDate,
}: CreateInvoicePaymentInput): InvoicePayment => ({
  invoicePaymentID: crypto.randomUUID(),
  invoicePaymentType: "external",
  amount,
  external: {
    ...(description !== undefined && { description }),
    ...(foreignID !== undefined && { foreignID }),
    ...(paymentDate !== undefined && { paymentDate }),
  },
});

export const handleCreateInvoicePayment = defineHandler(createInvoicePayment, {
  scope: "/accounts/{accountID}/invoices.write",
  handle: ({ input }, services) => {
    const { accountID, invoiceID } = input;
    const { invoices } = services;
    const invoice = invoices.get(accountID, invoiceID);
    if (!PAYABLE.includes(invoice.status))
      rejectRequest(409, { error: `the invoice is ${invoice.status}, so it cannot be paid` });
    checkAmount(input.amount, invoice);
    const payment = toPayment(input);
    invoices.settle(accountID, withPayment(invoice, payment));
    disableInvoiceLink(services, accountID, invoice);
    return { body: payment };
  },
});
