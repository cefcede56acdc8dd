import { deleteDisputeEvidenceFile } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";
import { checkNeedsResponse } from "./dispute-changes.js";

export const handleDeleteDisputeEvidenceFile = defineHandler(deleteDisputeEvidenceFile, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, disputeID, evidenceID } }, { disputes, disputeEvidence }) => {
    const record = disputes.get(accountID, disputeID);
    disputeEvidence.get(disputeID, evidenceID);
    checkNeedsResponse(record);
    disputeEvidence.delete(evidenceID);
    return { status: 204 };
  },
});
