import type { Account } from "@moovkit/accounts";
import { createInvoice } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { rejectRequest } from "../../reject-request.js";
import { checkLineItems } from "../line-items/check-line-items.js";
import { toLineItems } from "../line-items/to-line-items.js";
import { checkAmountDetails } from "./check-amount-details.js";

const emailOf = ({ profile: { individual, business, guest } }: Account): string =>
  (individual ?? business ?? guest)?.email ?? "";

export const handleCreateInvoice = defineHandler(createInvoice, {
  scope: "/accounts/{accountID}/invoices.write",
  handle: ({ input: { accountID, lineItems, ...details } }, services) => {
    const { accounts, invoices, partnerAccountID } = services;
    accounts.get(accountID);
    if (!accounts.has(details.customerAccountID))
      rejectRequest(422, { customerAccountID: "there is no such account" });
    checkLineItems(services, accountID, lineItems.items);
    checkAmountDetails(details.amountDetails);
    const customer = accounts.get(details.customerAccountID);
    const invoice = invoices.add(accountID, {
      ...details,
      customerDisplayName: customer.displayName,
      customerEmail: emailOf(customer),
      partnerAccountID,
      lineItems: { items: toLineItems(services, accountID, lineItems.items) },
    });
    return { status: 201, body: invoice };
  },
});
