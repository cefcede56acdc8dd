import { getDispute } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";

export const handleGetDispute = defineHandler(getDispute, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, disputeID } }, { disputes }) => ({
    body: disputes.get(accountID, disputeID).dispute,
  }),
});
