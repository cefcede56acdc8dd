import { type Invoice, type ListInvoicesInput, listInvoices } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { isBetween } from "../../is-between.js";
import { pageOf } from "../../page.js";

const matches = (invoice: Invoice, filters: ListInvoicesInput): boolean => {
  const { status, customerAccountID } = filters;
  return (
    (status === undefined || invoice.status === status) &&
    (customerAccountID === undefined || invoice.customerAccountID === customerAccountID) &&
    isBetween(invoice.createdOn, filters.createdStartDateTime, filters.createdEndDateTime) &&
    isBetween(invoice.dueDate, filters.dueStartDateTime, filters.dueEndDateTime)
  );
};

export const handleListInvoices = defineHandler(listInvoices, {
  scope: "/accounts/{accountID}/invoices.read",
  handle: ({ input }, { accounts, invoices }) => {
    accounts.get(input.accountID);
    const matching = invoices.list(input.accountID).filter((invoice) => matches(invoice, input));
    return { body: pageOf(matching, input) };
  },
});
