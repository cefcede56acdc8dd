import type { Dispute, DisputeEvidence, DisputeEvidenceFile, DisputeEvidenceText } from "../src/index.js";

export const ACCOUNT_ID = "34233b72-780c-4e0e-8b08-cbbe1bc878f8";
export const TRANSFER_ID = "ecac148a-917e-4ee0-b46a-c51408939fff";

/** A dispute with everything that Moov returns. */
export const DISPUTE: Dispute = {
  disputeID: "6e356108-fdfa-4910-bbe4-1e3c8abf5520",
  merchantAccountID: ACCOUNT_ID,
  amount: { currency: "USD", value: 1204 },
  networkReasonCode: "13.1",
  networkReasonDescription: "Merchandise not received",
  transfer: { transferID: TRANSFER_ID },
  respondBy: "2026-01-15T12:00:00.168497001Z",
  status: "under-review",
  phase: "chargeback",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  submittedOn: "2026-01-02T12:00:00.168497001Z",
};

/** The smallest dispute that Moov returns. */
export const NEW_DISPUTE: Dispute = {
  disputeID: "0b8f3a4c-1d2e-4f50-8a6b-7c8d9e0f1a2b",
  merchantAccountID: ACCOUNT_ID,
  amount: { currency: "USD", value: 500 },
  networkReasonCode: "F29",
  transfer: { transferID: "1a2b3c4d-5e6f-4708-91a2-b3c4d5e6f708" },
  respondBy: "2026-01-11T12:00:00.168497001Z",
  status: "response-needed",
  phase: "inquiry",
  createdOn: "2026-01-01T12:00:00.168497001Z",
};

/** Evidence that is a file, with everything that Moov returns. */
export const FILE_EVIDENCE: DisputeEvidence = {
  evidenceID: "8d21c0b7-3f4e-4a5d-9b6c-0e1f2a3b4c5d",
  disputeID: DISPUTE.disputeID,
  evidenceType: "receipt",
  mimeType: "application/pdf",
  filename: "receipt.pdf",
  size: 8,
  createdOn: "2026-01-02T12:00:00.168497001Z",
  updatedOn: "2026-01-02T13:00:00.168497001Z",
  submittedOn: "2026-01-02T14:00:00.168497001Z",
};

/** Evidence that is a text. */
export const TEXT_EVIDENCE: DisputeEvidence = {
  evidenceID: "f0e1d2c3-b4a5-4968-8776-655443322110",
  disputeID: DISPUTE.disputeID,
  evidenceType: "cover-letter",
  text: "The customer picked up the order on May 4.",
  createdOn: "2026-01-02T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
};

export const UPLOADED_FILE: DisputeEvidenceFile = {
  evidenceID: FILE_EVIDENCE.evidenceID,
  disputeID: DISPUTE.disputeID,
  evidenceType: "receipt",
  filename: "receipt.pdf",
  mimeType: "application/pdf",
  size: 8,
  createdOn: "2026-01-02T12:00:00.168497001Z",
};

export const UPLOADED_TEXT: DisputeEvidenceText = {
  evidenceID: TEXT_EVIDENCE.evidenceID,
  disputeID: DISPUTE.disputeID,
  evidenceType: "cover-letter",
  text: "The customer picked up the order on May 4.",
  createdOn: "2026-01-02T12:00:00.168497001Z",
};
