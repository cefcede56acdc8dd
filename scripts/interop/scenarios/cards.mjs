// Cards, Apple Pay, Google Pay and end-to-end encryption.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { createIndividual, findByForeignID, findPaymentMethod } from "../steps.mjs";

// `jose` is a dependency of the sandbox.
const { CompactEncrypt, importJWK } = createRequire(
  new URL("../../../packages/sandbox/package.json", import.meta.url),
)("jose");

const CARD = {
  cardNumber: "4111111111111111",
  cardCvv: "111",
  expiration: { month: "01", year: "39" },
  holderName: "Alex Nora Irwin",
  billingAddress: { addressLine1: "123 Main Street", postalCode: "11111", country: "US" },
};

const DEBIT_NUMBER = "4111100010002000";

const toCardRequest = (accountID, details = {}) => ({
  accountID,
  xWaitFor: "payment-method",
  linkCard: { ...CARD, ...details },
});

/** Encrypts data with a key of the sandbox. */
const encrypt = async ({ call, moov }, data) => {
  const key = await call(
    "generateEndToEndKey",
    () => moov.endToEndEncryption.generateKey(),
    ({ kty, crv, use }) => assert.deepEqual([kty, crv, use], ["EC", "P-521", "enc"]),
  );
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(data)))
    .setProtectedHeader({ alg: key.alg, enc: "A256GCM", kid: key.kid })
    .encrypt(await importJWK({ kty: key.kty, crv: key.crv, x: key.x, y: key.y }, key.alg));
};

/** Links, reads, updates and disables a card. */
const manageCards = async (context) => {
  const { call, reject, moov, partnerAccountID } = context;
  const { cards } = moov;
  const { accountID } = await createIndividual(context, "cardholder");
  const { cardID } = await call(
    "linkCard",
    () => cards.link(toCardRequest(accountID, { cardOnFile: true, verifyName: true })),
    ({ brand, lastFourCardNumber, cardVerification, paymentMethods, merchantAccountID }) => {
      assert.deepEqual([brand, lastFourCardNumber], ["Visa", "1111"]);
      assert.deepEqual([cardVerification.cvv, cardVerification.accountName.fullName], ["match", "match"]);
      assert.deepEqual(
        paymentMethods.map(({ paymentMethodType }) => paymentMethodType),
        ["card-payment"],
      );
      assert.equal(merchantAccountID, partnerAccountID);
    },
  );
  const key = { accountID, cardID };
  await reject(
    "linkCard",
    409,
    () => cards.link(toCardRequest(accountID)),
    (error) => assert.equal(error.existingCardID, cardID),
  );
  await call(
    "listCards",
    () => cards.list({ accountID }),
    (list) =>
      assert.deepEqual(
        list.map((card) => card.cardID),
        [cardID],
      ),
  );
  await call(
    "updateCard",
    () => cards.update({ ...key, updateCard: { expiration: { month: "02", year: "40" }, cardCvv: "222" } }),
    ({ expiration, cardVerification }) => {
      assert.deepEqual(expiration, { month: "02", year: "40" });
      assert.equal(cardVerification.cvv, "noMatch");
    },
  );
  await call(
    "getCard",
    () => cards.get(key),
    ({ holderName }) => assert.equal(holderName, CARD.holderName),
  );
  await call("disableCard", () => cards.disable(key));
  await reject("getCard", 404, () => cards.get(key));
};

/** Sends invalid requests for cards. */
const rejectCards = async (context) => {
  const { reject, moov } = context;
  const { cards } = moov;
  const { accountID } = await createIndividual(context, "rejected");
  const rejectField = (field, details) =>
    reject(
      "linkCard",
      422,
      () => cards.link(toCardRequest(accountID, details)),
      (error) => assert.equal(typeof error[field], "string"),
    );
  await rejectField("cardNumber", { cardNumber: "4111111111111112" });
  await rejectField("cardCvv", { cardCvv: "1" });
  await rejectField("expiration", { expiration: { month: "01", year: "20" } });
  await rejectField("merchantAccountID", { merchantAccountID: crypto.randomUUID() });
  await reject("linkCard", 404, () => cards.link(toCardRequest(crypto.randomUUID())));
  await reject(
    "getCardMetadata",
    422,
    () => cards.getMetadata({ cardNumber: "4111" }),
    (error) => assert.equal(typeof error.cardNumber, "string"),
  );
};

/** Charges a linked card, and pays out to one. */
const chargeCards = async (context) => {
  const { call, moov, partnerAccountID } = context;
  const { accountID } = await findByForeignID(context, "buyer");
  const seller = await findByForeignID(context, "seller");
  const { paymentMethodID: wallet } = await findPaymentMethod(context, seller.accountID, "moov-wallet");
  const charge = async (cardNumber, status) => {
    const { paymentMethods } = await call("linkCard", () =>
      moov.cards.link(toCardRequest(accountID, { cardNumber })),
    );
    await call(
      "createTransfer",
      () =>
        moov.transfers.create({
          xIdempotencyKey: crypto.randomUUID(),
          xWaitFor: "rail-response",
          accountID: partnerAccountID,
          createTransfer: {
            source: { paymentMethodID: paymentMethods[0].paymentMethodID },
            destination: { paymentMethodID: wallet },
            amount: { currency: "USD", value: 1204 },
          },
        }),
      (transfer) => assert.equal(transfer.status, status),
    );
  };
  await charge("5555555555554444", "pending");
  await charge("5555000022220022", "failed");
};

/** Describes cards whose numbers are encrypted, and updates one. */
const encryptCards = async (context) => {
  const { call, reject, moov } = context;
  const { accountID } = await createIndividual(context, "encrypted");
  const token = await encrypt(context, { cardNumber: DEBIT_NUMBER, cardCvv: "222" });
  await call("testEndToEndToken", () => moov.endToEndEncryption.testEncryptedToken({ token }));
  await reject("testEndToEndToken", 400, () =>
    moov.endToEndEncryption.testEncryptedToken({ token: `${token}x` }),
  );
  await call(
    "getCardMetadata",
    () => moov.cards.getMetadata({ e2ee: { token } }),
    ({ brand, domesticPushToCard }) => assert.deepEqual([brand, domesticPushToCard], ["Visa", "fast-funds"]),
  );
  const { cardID } = await call("linkCard", () => moov.cards.link(toCardRequest(accountID)));
  await call(
    "updateCard",
    () => moov.cards.update({ accountID, cardID, updateCard: { e2ee: { token } } }),
    ({ cardVerification }) => assert.equal(cardVerification.cvv, "noMatch"),
  );
  await reject(
    "updateCard",
    422,
    () => moov.cards.update({ accountID, cardID, updateCard: { e2ee: { token: "a.b.c.d.e" } } }),
    (error) => assert.equal(typeof error.e2ee.token, "string"),
  );
};

const toApplePayRequest = (accountID, network) => ({
  accountID,
  linkApplePay: {
    token: {
      paymentData: {
        version: "EC_v1",
        data: "3+f4oOTwPa6f1UZ6tG",
        signature: "MIAGCSqGSIb3DQ",
        header: { ephemeralPublicKey: "MFkwEK", publicKeyHash: "l0CnXdMv", transactionId: "32b4f3" },
      },
      paymentMethod: { displayName: "Visa 1234", network, type: "debit" },
      transactionIdentifier: "32b4f3",
    },
    billingContact: { addressLines: ["123 Main Street"], postalCode: "80401", countryCode: "US" },
  },
});

/** Registers domains, creates a session, and links a token. */
const useApplePay = async (context) => {
  const { call, reject, moov } = context;
  const { applePay } = moov;
  const { accountID } = await findByForeignID(context, "seller");
  const domain = "checkout.shop.example";
  const displayName = "Harbor Street Bakery";
  const register = (domains) =>
    applePay.registerMerchantDomains({
      accountID,
      registerApplePayMerchantDomains: { displayName, domains },
    });
  await reject("getApplePayMerchantDomains", 404, () => applePay.getMerchantDomains({ accountID }));
  await reject("registerApplePayMerchantDomains", 417, () => register(["shop.invalid"]));
  await call("registerApplePayMerchantDomains", () => register([domain]));
  await reject("registerApplePayMerchantDomains", 409, () => register([domain]));
  await call("updateApplePayMerchantDomains", () =>
    applePay.updateMerchantDomains({
      accountID,
      updateApplePayMerchantDomains: { addDomains: ["pay.shop.example"], removeDomains: [] },
    }),
  );
  await call(
    "getApplePayMerchantDomains",
    () => applePay.getMerchantDomains({ accountID }),
    ({ domains }) => assert.deepEqual(domains, [domain, "pay.shop.example"]),
  );
  await call(
    "createApplePaySession",
    () => applePay.createSession({ accountID, createApplePaySession: { domain, displayName } }),
    (session) => assert.equal(JSON.parse(session).domainName, domain),
  );
  const buyer = await findByForeignID(context, "buyer");
  await call(
    "linkApplePayToken",
    () => applePay.linkToken(toApplePayRequest(buyer.accountID, "Visa")),
    ([method]) => {
      assert.equal(method.paymentMethodType, "apple-pay");
      assert.deepEqual([method.applePay.brand, method.applePay.dynamicLastFour], ["Visa", "1234"]);
    },
  );
  await reject("linkApplePayToken", 409, () =>
    applePay.linkToken(toApplePayRequest(buyer.accountID, "Visa")),
  );
  await reject(
    "linkApplePayToken",
    422,
    () => applePay.linkToken(toApplePayRequest(buyer.accountID, "Other")),
    (error) => assert.equal(typeof error.paymentMethod, "string"),
  );
};

/** Links a token of Google Pay. */
const useGooglePay = async (context) => {
  const { call, reject, moov } = context;
  const { accountID } = await findByForeignID(context, "buyer");
  const { accountID: merchantAccountID } = await findByForeignID(context, "seller");
  const link = (details) =>
    moov.googlePay.linkToken({
      accountID,
      linkGooglePay: {
        merchantAccountID,
        paymentMethodData: {
          type: "CARD",
          info: { cardNetwork: "VISA", cardDetails: "1234", cardFundingSource: "CREDIT" },
          tokenizationData: { type: "PAYMENT_GATEWAY", token: '{"protocolVersion":"ECv2"}' },
        },
        ...details,
      },
    });
  await call(
    "linkGooglePayToken",
    () => link({}),
    ([method]) => {
      assert.equal(method.paymentMethodType, "google-pay");
      assert.deepEqual([method.googlePay.brand, method.googlePay.authMethod], ["Visa", "PAN_ONLY"]);
    },
  );
  await reject("linkGooglePayToken", 409, () => link({}));
  await reject(
    "linkGooglePayToken",
    422,
    () => link({ merchantAccountID: crypto.randomUUID() }),
    (error) => assert.equal(typeof error.merchantAccountID, "string"),
  );
};

export const SCENARIOS = [manageCards, rejectCards, chargeCards, encryptCards, useApplePay, useGooglePay];
