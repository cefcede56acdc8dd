import { getAdjustment } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleGetAdjustment = defineHandler(getAdjustment, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: () => rejectRequest(404, { error: "the account has no such adjustment" }),
});
