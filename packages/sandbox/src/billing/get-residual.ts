import { getResidual } from "@moovkit/billing";
import { defineHandler } from "../handler.js";

export const handleGetResidual = defineHandler(getResidual, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID, residualID } }, { billing }) => ({
    body: billing.residuals.get(accountID, residualID),
  }),
});
