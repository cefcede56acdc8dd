import { listInvoicePayments } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleListInvoicePayments = defineHandler(listInvoicePayments, {
  scope: "/accounts/{accountID}/invoices.read",
  handle: ({ input: { accountID, invoiceID } }, { invoices }) => ({
    body: invoices.get(accountID, invoiceID).invoicePayments ?? [],
  }),
});
