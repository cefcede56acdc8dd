import { type Invoice, type UpdateInvoiceInput, updateInvoice } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { mergePatch } from "../../merge-patch.js";
import { rejectRequest } from "../../reject-request.js";
import type { Services } from "../../services.js";
import { checkLineItems } from "../line-items/check-line-items.js";
import { toLineItems } from "../line-items/to-line-items.js";
import { checkAmountDetails } from "./check-amount-details.js";
import { disableInvoiceLink } from "./disable-invoice-link.js";
import type { InvoiceDetails } from "./invoice-amounts.js";
import { sendInvoice } from "./send-invoice.js";

type Changes = Omit<UpdateInvoiceInput, "accountID" | "invoiceID" | "status">;

const CANCELABLE: readonly string[] = ["draft", "unpaid", "overdue"];

/** Rejects the request with status 409 if the state of an invoice does not allow the changes. */
const checkState = (invoice: Invoice, changes: Changes, status: UpdateInvoiceInput["status"]): void => {
  if (invoice.disabledOn !== undefined) rejectRequest(409, { error: "the invoice is deleted" });
  if (status === "canceled" && !CANCELABLE.includes(invoice.status))
    rejectRequest(409, { error: `the invoice is ${invoice.status}, so it cannot be canceled` });
  const isChanged = status === "unpaid" || Object.values(changes).some((value) => value !== undefined);
  if (isChanged && invoice.status !== "draft")
    rejectRequest(409, { error: `the invoice is ${invoice.status}, so it can only be canceled` });
};

/** Returns a draft with the changes. */
const applyChanges = (
  services: Services,
  accountID: string,
  invoice: Invoice,
  { lineItems, ...changes }: Changes,
): Invoice => {
  const items = lineItems?.items;
  if (items) checkLineItems(services, accountID, items);
  const patch = {
    ...changes,
    ...(items && { lineItems: { items: toLineItems(services, accountID, items) } }),
  };
  const updated = mergePatch(invoice, patch) as Invoice;
  checkAmountDetails(updated.amountDetails);
  return updated;
};

const applyStatus = (
  services: Services,
  accountID: string,
  invoice: Invoice,
  status: UpdateInvoiceInput["status"],
): InvoiceDetails => {
  switch (status) {
    case "unpaid":
      return sendInvoice(services, accountID, invoice);
    case "canceled":
      disableInvoiceLink(services, accountID, invoice);
      return { ...invoice, status, canceledOn: services.timestamp() };
    case undefined:
      return invoice;
  }
};

export const handleUpdateInvoice = defineHandler(updateInvoice, {
  scope: "/accounts/{accountID}/invoices.write",
  handle: ({ input: { accountID, invoiceID, status, ...changes } }, services) => {
    const { invoices } = services;
    const invoice = invoices.get(accountID, invoiceID);
    checkState(invoice, changes, status);
    const changed = applyChanges(services, accountID, invoice, changes);
    return { body: invoices.save(accountID, applyStatus(services, accountID, changed, status)) };
  },
});
