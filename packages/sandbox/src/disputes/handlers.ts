import type { Handler } from "../handler.js";
import { handleAcceptDispute } from "./accept-dispute.js";
import { handleDeleteDisputeEvidenceFile } from "./delete-dispute-evidence-file.js";
import { handleGetDispute } from "./get-dispute.js";
import { handleGetDisputeEvidence } from "./get-dispute-evidence.js";
import { handleGetDisputeEvidenceData } from "./get-dispute-evidence-data.js";
import { handleListDisputeEvidence } from "./list-dispute-evidence.js";
import { handleListDisputes } from "./list-disputes.js";
import { handleSubmitDisputeEvidence } from "./submit-dispute-evidence.js";
import { handleUpdateDisputeEvidence } from "./update-dispute-evidence.js";
import { handleUploadDisputeEvidenceFile } from "./upload-dispute-evidence-file.js";
import { handleUploadDisputeEvidenceText } from "./upload-dispute-evidence-text.js";

/** The handlers of `@moovkit/disputes`. */
export const DISPUTES_HANDLERS: readonly Handler[] = [
  handleAcceptDispute,
  handleDeleteDisputeEvidenceFile,
  handleGetDispute,
  handleGetDisputeEvidence,
  handleGetDisputeEvidenceData,
  handleListDisputeEvidence,
  handleListDisputes,
  handleSubmitDisputeEvidence,
  handleUpdateDisputeEvidence,
  handleUploadDisputeEvidenceFile,
  handleUploadDisputeEvidenceText,
];
