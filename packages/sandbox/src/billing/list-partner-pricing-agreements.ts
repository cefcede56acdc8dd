import { listPartnerPricingAgreements } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { matchesAgreementFilters } from "./agreement-filters.js";
import { PARTNER_PRICING } from "./default-fee-plans.js";

export const handleListPartnerPricingAgreements = defineHandler(listPartnerPricingAgreements, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts, partnerAccountID }) => {
    const { accountID, createdOn: acceptedOn } = accounts.get(input.accountID);
    const agreements = accountID === partnerAccountID ? [{ ...PARTNER_PRICING, accountID, acceptedOn }] : [];
    const matching = agreements.filter((agreement) => matchesAgreementFilters(agreement, input));
    return { body: pageOf(matching, input) };
  },
});
