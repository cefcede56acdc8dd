import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
const { accounts, bankAccounts, paymentMethods, transfers } = createMoov({
  ...key,
  transport: sandboxTransport(sandbox),
});

const [seller] = await accounts.listAccounts({ foreignID: "seller" });
assert(seller);
const { accountID } = seller;
const { bankAccountID } = await bankAccounts.linkBankAccount({
  accountID,
  waitFor: "payment-method",
  account: {
    holderName: "Harbor Street Bakery LLC",
    holderType: "business",
    accountNumber: "0004321567009",
    bankAccountType: "savings",
    routingNumber: "271071321",
  },
});
await bankAccounts.initiateBankAccountVerification({ accountID, bankAccountID });
await bankAccounts.completeBankAccountVerification({ accountID, bankAccountID, code: "MV0001" });

const methods = await paymentMethods.listPaymentMethods({ accountID });
const source = methods.find((method) => method.paymentMethodType === "moov-wallet");
const destination = methods.find(
  (method) =>
    method.paymentMethodType === "ach-credit-standard" && method.bankAccount.bankAccountID === bankAccountID,
);
assert(source && destination);
const { transferID } = await transfers.createTransfer({
  accountID,
  source: { paymentMethodID: source.paymentMethodID },
  destination: { paymentMethodID: destination.paymentMethodID },
  amount: { currency: "USD", value: 1204 }, // $12.04
});

await sandbox.clock.advance({ hours: 1 });
const { status } = await transfers.getTransfer({ accountID, transferID });
assert.equal(status, "completed");
