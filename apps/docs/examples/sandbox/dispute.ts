import assert from "node:assert/strict";
import { listAccounts } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { getDispute, submitDisputeEvidence, uploadDisputeEvidenceText } from "@moovkit/disputes";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createTransfer } from "@moovkit/transfers";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
const client = createClient({ transport: sandboxTransport(sandbox), security: key });
const accountID = sandbox.partnerAccountID;

const findMethod = async (foreignID: string, paymentMethodType: "card-payment" | "moov-wallet") => {
  const [account] = await listAccounts(client, { foreignID });
  assert(account);
  const filters = { accountID: account.accountID, paymentMethodType };
  const [method] = await listPaymentMethods(client, filters);
  assert(method);
  return { paymentMethodID: method.paymentMethodID };
};

const { transferID } = await createTransfer(client, {
  accountID,
  source: await findMethod("buyer", "card-payment"),
  destination: await findMethod("seller", "moov-wallet"),
  amount: { currency: "USD", value: 2500 },
});
await sandbox.clock.advance({ hours: 3 }); // the payment completes

const { disputeID } = sandbox.openDispute(transferID, { amount: 1000 }); // takes $10.00 from the seller
await uploadDisputeEvidenceText(client, {
  accountID,
  disputeID,
  evidenceType: "cover-letter",
  text: "The customer picked up the order on May 4.",
});
await submitDisputeEvidence(client, { accountID, disputeID });

sandbox.resolveDispute(disputeID, "won"); // returns $10.00 to the seller
assert.equal((await getDispute(client, { accountID, disputeID })).status, "won");
