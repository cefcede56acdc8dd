import { listResidualFees } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { selectFees } from "./fee-filters.js";

export const handleListResidualFees = defineHandler(listResidualFees, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { billing }) => {
    const { residualID, partnerAccountID } = billing.residuals.get(input.accountID, input.residualID);
    const records = [...billing.fees.listOthers(partnerAccountID), ...billing.fees.list(partnerAccountID)];
    const included = records.filter(({ fee }) => fee.residualID === residualID);
    return { body: selectFees(included, input) };
  },
});
