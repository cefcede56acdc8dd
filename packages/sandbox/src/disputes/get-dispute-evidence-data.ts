import { getDisputeEvidenceData } from "@moovkit/disputes";
import { decodeBase64 } from "../base64.js";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleGetDisputeEvidenceData = defineHandler(getDisputeEvidenceData, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, disputeID, evidenceID } }, { disputes, disputeEvidence }) => {
    disputes.get(accountID, disputeID);
    const { evidence, content } = disputeEvidence.get(disputeID, evidenceID);
    if (content === undefined) return rejectRequest(404, { error: "the evidence is not a file" });
    return { body: decodeBase64(content), headers: { "content-type": evidence.mimeType ?? "" } };
  },
});
