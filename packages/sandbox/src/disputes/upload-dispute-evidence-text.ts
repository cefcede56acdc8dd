import { uploadDisputeEvidenceText } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";
import { checkNeedsResponse } from "./dispute-changes.js";

export const handleUploadDisputeEvidenceText = defineHandler(uploadDisputeEvidenceText, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, disputeID, evidenceType, text } }, services) => {
    const { disputes, disputeEvidence, timestamp } = services;
    checkNeedsResponse(disputes.get(accountID, disputeID));
    const createdOn = timestamp();
    const added = { evidenceID: crypto.randomUUID(), disputeID, evidenceType, text, createdOn };
    disputeEvidence.save({ evidence: { ...added, updatedOn: createdOn } });
    return { status: 201, body: added };
  },
});
