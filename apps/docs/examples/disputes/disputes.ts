import { createClient } from "@moovkit/core";
import {
  type Dispute,
  listDisputes,
  submitDisputeEvidence,
  uploadDisputeEvidenceFile,
  uploadDisputeEvidenceText,
} from "@moovkit/disputes";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });
const accountID = MOOV_ACCOUNT_ID;

/** Challenges a dispute with a receipt. */
export const challenge = async ({ disputeID }: Dispute, receipt: Uint8Array<ArrayBuffer>) => {
  const file = new File([receipt], "receipt.pdf", { type: "application/pdf" });
  await uploadDisputeEvidenceFile(client, { accountID, disputeID, evidenceType: "receipt", file });
  await uploadDisputeEvidenceText(client, {
    accountID,
    disputeID,
    evidenceType: "cover-letter",
    text: "The customer picked up the order on May 4.",
  });
  return submitDisputeEvidence(client, { accountID, disputeID }); // once, with all evidence
};

for await (const dispute of listDisputes(client, { accountID, status: "response-needed" }))
  console.log(dispute.disputeID, dispute.networkReasonDescription, dispute.respondBy);
