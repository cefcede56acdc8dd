import { getInvoice } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleGetInvoice = defineHandler(getInvoice, {
  scope: "/accounts/{accountID}/invoices.read",
  handle: ({ input: { accountID, invoiceID } }, { invoices }) => ({
    body: invoices.get(accountID, invoiceID),
  }),
});
