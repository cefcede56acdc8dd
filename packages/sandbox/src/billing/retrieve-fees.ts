import { retrieveFees } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { selectFees } from "./fee-filters.js";

export const handleRetrieveFees = defineHandler(retrieveFees, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input }, { accounts, billing }) => {
    accounts.get(input.accountID);
    return { body: selectFees(billing.fees.list(input.accountID), input) };
  },
});
