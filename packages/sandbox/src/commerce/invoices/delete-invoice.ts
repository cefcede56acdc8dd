import { deleteInvoice } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { rejectRequest } from "../../reject-request.js";

export const handleDeleteInvoice = defineHandler(deleteInvoice, {
  scope: "/accounts/{accountID}/invoices.write",
  handle: ({ input: { accountID, invoiceID } }, { invoices, timestamp }) => {
    const invoice = invoices.get(accountID, invoiceID);
    if (invoice.disabledOn !== undefined) rejectRequest(409, { error: "the invoice is deleted" });
    if (invoice.status !== "draft") rejectRequest(409, { error: "only drafts can be deleted" });
    invoices.save(accountID, { ...invoice, disabledOn: timestamp() });
    return { status: 204 };
  },
});
