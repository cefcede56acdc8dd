import { listDisputeEvidence } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";

export const handleListDisputeEvidence = defineHandler(listDisputeEvidence, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, disputeID } }, { disputes, disputeEvidence }) => {
    disputes.get(accountID, disputeID);
    return { body: disputeEvidence.list(disputeID).map(({ evidence }) => evidence) };
  },
});
