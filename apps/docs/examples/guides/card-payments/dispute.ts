import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });
const { partnerAccountID: accountID } = sandbox;

const findMethod = async (foreignID: string, paymentMethodType: "card-payment" | "moov-wallet") => {
  const [account] = await moov.accounts.listAccounts({ foreignID });
  assert(account);
  const filters = { accountID: account.accountID, paymentMethodType };
  const [method] = await moov.paymentMethods.listPaymentMethods(filters);
  assert(method);
  return { paymentMethodID: method.paymentMethodID };
};

const { transferID } = await moov.transfers.createTransfer({
  accountID,
  source: await findMethod("buyer", "card-payment"),
  destination: await findMethod("seller", "moov-wallet"),
  amount: { currency: "USD", value: 2500 },
});
await sandbox.clock.advance({ hours: 3 });

// The cardholder disputes the payment. The webhook event is `dispute.created`.
const { disputeID } = sandbox.openDispute(transferID, { reasonCode: "13.1" }); // goods not received
const dispute = { accountID, disputeID };
assert.equal((await moov.disputes.getDispute(dispute)).status, "response-needed");

await moov.disputes.uploadDisputeEvidenceFile({
  ...dispute,
  evidenceType: "receipt",
  file: new File(["%PDF-1.7"], "receipt.pdf", { type: "application/pdf" }),
});
await moov.disputes.submitDisputeEvidence(dispute);
assert.equal((await moov.disputes.getDispute(dispute)).status, "under-review");

// The issuer of the card decides.
sandbox.resolveDispute(disputeID, "lost");
assert.equal((await moov.disputes.getDispute(dispute)).status, "lost");
