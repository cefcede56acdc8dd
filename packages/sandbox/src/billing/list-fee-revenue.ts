import { listFeeRevenue } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { selectFees } from "./fee-filters.js";

export const handleListFeeRevenue = defineHandler(listFeeRevenue, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts, billing, partnerAccountID }) => {
    accounts.get(input.accountID);
    const records = input.accountID === partnerAccountID ? billing.fees.listOthers(partnerAccountID) : [];
    return { body: selectFees(records, input) };
  },
});
