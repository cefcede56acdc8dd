import assert from "node:assert/strict";
import { listAccounts, requestCapabilities } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { listIssuedCardTransactions, requestCard } from "@moovkit/issuing";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createTransfer } from "@moovkit/transfers";

const security = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [security], seed: "marketplace", speed: 0 });
const client = createClient({ transport: sandboxTransport(sandbox), security });

const [seller] = await listAccounts(client, { foreignID: "seller" });
assert(seller);
const { accountID } = seller;
await requestCapabilities(client, { accountID, capabilities: ["card-issuing"] });

// Cards spend the money of their own wallet.
const [source, destination] = await listPaymentMethods(client, {
  accountID,
  paymentMethodType: "moov-wallet",
});
assert(source && destination);
await createTransfer(client, {
  accountID,
  source: { paymentMethodID: source.paymentMethodID },
  destination: { paymentMethodID: destination.paymentMethodID },
  amount: { currency: "USD", value: 10_000 },
  waitFor: "rail-response",
});

const { issuedCardID } = await requestCard(client, {
  accountID,
  controls: { merchantCategoryRestrictions: { mode: "block", categories: ["gambling"] } },
});
const casino = sandbox.authorizeIssuedCard(issuedCardID, { amount: 500, merchant: { mcc: "7995" } });
assert.equal(casino.status, "declined");

const fuel = sandbox.authorizeIssuedCard(issuedCardID, { amount: 5_000, merchant: { mcc: "5541" } });
sandbox.clearAuthorization(fuel.authorizationID, { amount: 4_230 });
const [payment] = await listIssuedCardTransactions(client, { accountID });
assert.equal(payment?.amount, "42.30");
