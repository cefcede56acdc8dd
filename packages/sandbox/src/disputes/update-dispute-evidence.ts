import { type DisputeEvidence, updateDisputeEvidence } from "@moovkit/disputes";
import { countCharacters } from "../count-characters.js";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";
import { checkNeedsResponse } from "./dispute-changes.js";
import type { EvidenceRecord } from "./evidence-store.js";

const MAX_TEXT_LENGTH = 750;

/** Rejects the request with status 400 if the evidence cannot have the text. */
const checkText = ({ content }: EvidenceRecord, text: string | undefined): void => {
  if (text === undefined) return;
  if (content !== undefined) rejectRequest(400, { error: "the evidence is a file, which has no text" });
  if (countCharacters(text) > MAX_TEXT_LENGTH)
    rejectRequest(400, { error: `the text has more than ${MAX_TEXT_LENGTH} characters` });
};

export const handleUpdateDisputeEvidence = defineHandler(updateDisputeEvidence, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input }, { disputes, disputeEvidence, timestamp }) => {
    const { accountID, disputeID, evidenceID, ...changes } = input;
    const record = disputes.get(accountID, disputeID);
    const stored = disputeEvidence.get(disputeID, evidenceID);
    // Moov documents no status 409 for this operation.
    checkNeedsResponse(record, 400);
    checkText(stored, changes.text);
    const evidence = { ...(mergePatch(stored.evidence, changes) as DisputeEvidence), updatedOn: timestamp() };
    disputeEvidence.save({ ...stored, evidence });
    return { body: evidence };
  },
});
