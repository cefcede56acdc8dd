import { uploadDisputeEvidenceFile } from "@moovkit/disputes";
import { encodeBase64 } from "../base64.js";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { readUploadedFile } from "../uploaded-file.js";
import { checkNeedsResponse } from "./dispute-changes.js";

const MIME_TYPES = ["application/pdf", "image/jpeg", "image/tiff"];

export const handleUploadDisputeEvidenceFile = defineHandler(uploadDisputeEvidenceFile, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: async ({ input: { accountID, disputeID, evidenceType, file } }, services) => {
    const { disputes, disputeEvidence, timestamp } = services;
    const { name: filename, contentType: mimeType, bytes } = await readUploadedFile(file);
    checkNeedsResponse(disputes.get(accountID, disputeID));
    if (!MIME_TYPES.includes(mimeType))
      rejectRequest(422, { file: { mimeType: `must be one of ${MIME_TYPES.join(", ")}` } });
    const evidenceID = crypto.randomUUID();
    const createdOn = timestamp();
    const size = bytes.length;
    const added = { evidenceID, disputeID, evidenceType, filename, mimeType, size, createdOn };
    disputeEvidence.save({ evidence: { ...added, updatedOn: createdOn }, content: encodeBase64(bytes) });
    return { status: 201, body: added };
  },
});
