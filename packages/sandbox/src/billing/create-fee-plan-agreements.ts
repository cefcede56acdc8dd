import { createFeePlanAgreements } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { openPeriod } from "./billing-period.js";
import { DEFAULT_FEE_PLANS } from "./default-fee-plans.js";

export const handleCreateFeePlanAgreements = defineHandler(createFeePlanAgreements, {
  scope: "/accounts/{accountID}/profile.write",
  handle: ({ input: { accountID, planID } }, services) => {
    const { accounts, billing, partnerAccountID } = services;
    accounts.get(accountID);
    const plan =
      DEFAULT_FEE_PLANS.find((each) => each.planID === planID) ??
      rejectRequest(422, { planID: "is not a fee plan of the account" });
    if (accountID === partnerAccountID)
      rejectRequest(409, { error: "the partner account has a pricing agreement with Moov" });
    if (billing.agreements.findActive(accountID)?.planID === planID)
      rejectRequest(409, { error: "the account has already accepted this fee plan" });
    openPeriod(services);
    return { status: 201, body: billing.agreements.accept(accountID, plan) };
  },
});
