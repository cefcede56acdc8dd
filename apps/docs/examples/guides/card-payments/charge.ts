import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });
const { partnerAccountID: accountID } = sandbox;

const [seller] = await moov.accounts.listAccounts({ foreignID: "seller" });
assert(seller);
const [destination] = await moov.paymentMethods.listPaymentMethods({
  accountID: seller.accountID,
  paymentMethodType: "moov-wallet",
});
assert(destination);

const customer = await moov.accounts.createAccount({
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
  capabilities: ["transfers"],
});

/** Links a card to the customer, and charges it. */
const charge = async (cardNumber: string) => {
  const { paymentMethods = [] } = await moov.cards.linkCard({
    accountID: customer.accountID,
    cardNumber,
    cardCvv: "111",
    expiration: { month: "01", year: "39" },
    billingAddress: { postalCode: "11111" },
    waitFor: "payment-method", // so that the card can be charged at once
  });
  const source = paymentMethods.find(({ paymentMethodType }) => paymentMethodType === "card-payment");
  assert(source);
  const { transferID } = await moov.transfers.createTransfer({
    accountID,
    source: { paymentMethodID: source.paymentMethodID },
    destination: { paymentMethodID: destination.paymentMethodID },
    amount: { currency: "USD", value: 2500 }, // $25.00
  });
  await sandbox.clock.advance({ hours: 3 }); // the payment settles and completes
  return moov.transfers.getTransfer({ accountID, transferID });
};

const paid = await charge("4111111111111111");
assert.equal(paid.status, "completed");
assert.equal(paid.source.cardDetails?.status, "completed");

const declined = await charge("4000020000000000");
assert.equal(declined.status, "failed");
assert.equal(declined.failureReason, "source-payment-error");
assert.equal(declined.source.cardDetails?.failureCode, "do-not-honor");
