import { listFeePlanAgreements } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { matchesAgreementFilters } from "./agreement-filters.js";

export const handleListFeePlanAgreements = defineHandler(listFeePlanAgreements, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts, billing }) => {
    accounts.get(input.accountID);
    const agreements = billing.agreements.list(input.accountID);
    const matching = agreements.filter((agreement) => matchesAgreementFilters(agreement, input));
    return { body: pageOf(matching, input) };
  },
});
