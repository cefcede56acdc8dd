import { getDisputeEvidence } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";

export const handleGetDisputeEvidence = defineHandler(getDisputeEvidence, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, disputeID, evidenceID } }, { disputes, disputeEvidence }) => {
    disputes.get(accountID, disputeID);
    return { body: disputeEvidence.get(disputeID, evidenceID).evidence };
  },
});
