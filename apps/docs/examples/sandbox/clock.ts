import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });

const [buyer] = await moov.accounts.listAccounts({ foreignID: "buyer" });
assert(buyer);
const { accountID } = buyer;
const [source] = await moov.paymentMethods.listPaymentMethods({
  accountID,
  paymentMethodType: "ach-debit-fund",
});
const [destination] = await moov.paymentMethods.listPaymentMethods({
  accountID,
  paymentMethodType: "moov-wallet",
});
assert(source && destination);
const { transferID } = await moov.transfers.createTransfer({
  accountID,
  source: { paymentMethodID: source.paymentMethodID },
  destination: { paymentMethodID: destination.paymentMethodID },
  amount: { currency: "USD", value: 1204 },
});

await sandbox.clock.advance({ hours: 1 });
assert.equal((await moov.transfers.getTransfer({ accountID, transferID })).status, "completed");

await sandbox.clock.advance({ days: 45 });
sandbox.returnTransfer(transferID, { leg: "source", code: "R10" }); // the buyer objects to the debit
assert.equal((await moov.transfers.getTransfer({ accountID, transferID })).status, "reversed");
