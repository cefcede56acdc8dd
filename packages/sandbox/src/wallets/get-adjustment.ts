import { getAdjustment } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleGetAdjustment = defineHandler(getAdjustment, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, adjustmentID } }, { adjustments }) => {
    const adjustment = adjustments.list(accountID).find((other) => other.adjustmentID === adjustmentID);
    return { body: adjustment ?? rejectRequest(404, { error: "the account has no such adjustment" }) };
  },
});
