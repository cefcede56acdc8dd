// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export * from "./accept-dispute.js";
export * from "./delete-dispute-evidence-file.js";
export { Dispute } from "./dispute.js";
export { DisputeEvidence, DisputeEvidenceFile, DisputeEvidenceText } from "./dispute-evidence.js";
export { DisputeEvidenceType, DisputeEvidenceTypeInput } from "./dispute-evidence-type.js";
export { UploadDisputeEvidenceFileIssues } from "./errors.js";
export * from "./get-dispute.js";
export * from "./get-dispute-evidence.js";
export * from "./get-dispute-evidence-data.js";
export * from "./list-dispute-evidence.js";
export * from "./list-disputes.js";
export * from "./submit-dispute-evidence.js";
export * from "./update-dispute-evidence.js";
export * from "./upload-dispute-evidence-file.js";
export * from "./upload-dispute-evidence-text.js";
