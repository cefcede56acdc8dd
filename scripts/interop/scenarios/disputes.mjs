// Disputes and their evidence.
import assert from "node:assert/strict";
import { chargeBuyer } from "../steps.mjs";

const PDF = new TextEncoder().encode("%PDF-1.7");
const RECEIPT = new File([PDF], "receipt.pdf", { type: "application/pdf" });

/** Charges the buyer's card for the seller, and disputes the payment. Returns what identifies the dispute. */
const openDispute = async (context, request) => {
  const { call, moov, sandbox, partnerAccountID: accountID } = context;
  const transferID = await chargeBuyer(context, 2500);
  await sandbox.clock.advance({ hours: 3 });
  const { disputeID } = sandbox.openDispute(transferID, request);
  await call(
    "getTransfer",
    () => moov.transfers.get({ accountID, transferID }),
    ({ disputes, disputedAmount }) => assert.deepEqual(disputes[0].amount, disputedAmount),
  );
  return { accountID, disputeID };
};

const uploadText = ({ call, moov }, dispute) =>
  call("uploadDisputeEvidenceText", () =>
    moov.disputes.uploadEvidenceText({
      ...dispute,
      createEvidenceText: { evidenceType: "cover-letter", text: "It was picked up." },
    }),
  );

/** Uploads a file, and downloads it. */
const uploadFile = async ({ call, moov: { disputes } }, dispute) => {
  const { evidenceID } = await call(
    "uploadDisputeEvidenceFile",
    () =>
      disputes.uploadEvidenceFile({
        ...dispute,
        createEvidenceFileMultiPart: { evidenceType: "receipt", file: RECEIPT },
      }),
    ({ filename, mimeType, size }) =>
      assert.deepEqual([filename, mimeType, size], ["receipt.pdf", "application/pdf", PDF.length]),
  );
  await call(
    "getDisputeEvidenceData",
    () => disputes.getEvidenceData({ ...dispute, evidenceID }),
    async (stream) => assert.equal(await new Response(stream).text(), "%PDF-1.7"),
  );
  return evidenceID;
};

/** Collects evidence, submits it and wins. */
const challengeDispute = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { disputes } = moov;
  const dispute = await openDispute(context, { reasonCode: "13.1", reasonDescription: "Not received" });
  const { evidenceID } = await uploadText(context, dispute);
  await call(
    "updateDisputeEvidence",
    () =>
      disputes.updateEvidence({
        ...dispute,
        evidenceID,
        updateEvidence: { evidenceType: "proof-of-delivery", text: "It was picked up on May 4." },
      }),
    ({ evidenceType }) => assert.equal(evidenceType, "proof-of-delivery"),
  );
  const fileID = await uploadFile(context, dispute);
  const { evidenceID: deletedID } = await uploadText(context, dispute);
  await call("deleteDisputeEvidenceFile", () =>
    disputes.deleteEvidence({ ...dispute, evidenceID: deletedID }),
  );
  await call("submitDisputeEvidence", () => disputes.submitEvidence(dispute));
  await call(
    "listDisputeEvidence",
    () => disputes.listEvidence(dispute),
    (evidence) =>
      assert.deepEqual(
        evidence.map((item) => item.evidenceID),
        [evidenceID, fileID],
      ),
  );
  await call(
    "getDisputeEvidence",
    () => disputes.getEvidence({ ...dispute, evidenceID }),
    ({ submittedOn }) => assert.ok(submittedOn instanceof Date),
  );
  await reject("submitDisputeEvidence", 409, () => disputes.submitEvidence(dispute));
  sandbox.resolveDispute(dispute.disputeID, "won");
  await call(
    "getDispute",
    () => disputes.get(dispute),
    ({ status }) => assert.equal(status, "won"),
  );
};

/** Accepts a dispute, and finds it with each filter. */
const acceptDispute = async (context) => {
  const { call, reject, moov } = context;
  const { disputes } = moov;
  const dispute = await openDispute(context, { amount: 1000, phase: "inquiry" });
  const { accountID, disputeID } = dispute;
  const { merchantAccountID, transfer } = await call(
    "acceptDispute",
    () => disputes.accept(dispute),
    ({ status }) => assert.equal(status, "accepted"),
  );
  await call(
    "listDisputes",
    () =>
      disputes.list({
        accountID,
        merchantAccountID,
        startDateTime: new Date(0),
        respondStartDateTime: new Date(0),
        status: "accepted",
        disputeIDs: [disputeID],
        transferIDs: [transfer.transferID],
        orderBy: "respondBy",
        skip: 0,
        count: 1,
      }),
    (found) => assert.equal(found[0].disputeID, disputeID),
  );
  await reject("acceptDispute", 409, () => disputes.accept(dispute));
};

/** Sends invalid requests for disputes. */
const rejectDisputes = async (context) => {
  const { reject, moov } = context;
  const { disputes } = moov;
  const dispute = await openDispute(context);
  await reject("getDispute", 404, () => disputes.get({ ...dispute, disputeID: crypto.randomUUID() }));
  await reject("submitDisputeEvidence", 400, () => disputes.submitEvidence(dispute));
  await reject(
    "uploadDisputeEvidenceFile",
    422,
    () =>
      disputes.uploadEvidenceFile({
        ...dispute,
        createEvidenceFileMultiPart: {
          evidenceType: "receipt",
          file: new File(["a"], "a.png", { type: "image/png" }),
        },
      }),
    ({ file }) => assert.match(file.mimeType, /application\/pdf/),
  );
};

export const SCENARIOS = [challengeDispute, acceptDispute, rejectDisputes];
