import { submitDisputeEvidence } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { changeDispute, checkNeedsResponse } from "./dispute-changes.js";

export const handleSubmitDisputeEvidence = defineHandler(submitDisputeEvidence, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, disputeID } }, services) => {
    const { disputes, disputeEvidence, timestamp } = services;
    const record = disputes.get(accountID, disputeID);
    checkNeedsResponse(record);
    const stored = disputeEvidence.list(disputeID);
    if (stored.length === 0) rejectRequest(400, { error: "the dispute has no evidence" });
    const submittedOn = timestamp();
    for (const item of stored) disputeEvidence.save({ ...item, evidence: { ...item.evidence, submittedOn } });
    return { body: changeDispute(services, record, { status: "under-review", submittedOn }) };
  },
});
