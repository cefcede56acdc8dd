import {
  createApplePaySession,
  generateEndToEndKey,
  getApplePayMerchantDomains,
  getCardMetadata,
  linkApplePayToken,
  linkCard,
  linkGooglePayToken,
  registerApplePayMerchantDomains,
  testEndToEndToken,
  updateApplePayMerchantDomains,
  updateCard,
} from "@moovkit/cards";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { CompactEncrypt, generateKeyPair } from "jose";
import { describe, expect, it } from "vitest";
import { applePayToken, CARD_DETAILS, encrypt, googlePayData, link, VISA } from "./card-inputs.js";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";
import { openShop } from "./open-shop.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";

const openAccount = async () => {
  const opened = await openClient();
  return { ...opened, accountID: await createBusiness(opened.client) };
};

describe("end-to-end encryption", () => {
  it("generates public keys only", async () => {
    const { client } = await openAccount();
    const { data, response } = await generateEndToEndKey(client).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toEqual({
      kty: "EC",
      use: "enc",
      alg: "ECDH-ES+A256KW",
      crv: "P-521",
      kid: expect.any(String),
      x: expect.any(String),
      y: expect.any(String),
    });
    expect((await generateEndToEndKey(client)).kid).not.toBe(data.kid);
  });

  it("decrypts the number and the CVV of a card", async () => {
    const { client, accountID } = await openAccount();
    const { cardNumber, cardCvv, ...details } = CARD_DETAILS;
    const token = await encrypt(client, { cardNumber, cardCvv });
    await testEndToEndToken(client, { token });
    const card = await linkCard(client, { ...details, e2ee: { token }, accountID });
    expect(card).toMatchObject({ lastFourCardNumber: "1111", cardVerification: { cvv: "match" } });
    const duplicate = await linkCard(client, { ...CARD_DETAILS, accountID }).result();
    expect(duplicate).toMatchObject({ error: { existingCardID: card.cardID } });
    expect(await getCardMetadata(client, { e2ee: { token } })).toMatchObject({ bin: "411111" });
    const update = { accountID, cardID: card.cardID };
    const wrongCvv = await encrypt(client, { cardCvv: "222" });
    expect(await updateCard(client, { ...update, e2ee: { token: wrongCvv } })).toMatchObject({
      cardVerification: { cvv: "noMatch" },
    });
  });

  it.each<[string, (token: string) => string | Promise<string>]>([
    ["is no token", () => "a.b.c.d.e"],
    ["is cut", (token) => token.slice(0, -4)],
    [
      "is encrypted with another key",
      async () => {
        const { publicKey } = await generateKeyPair("ECDH-ES+A256KW", { crv: "P-521" });
        return new CompactEncrypt(new TextEncoder().encode("{}"))
          .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", kid: "another" })
          .encrypt(publicKey);
      },
    ],
  ])("rejects a token that %s", async (_, change) => {
    const { client, accountID } = await openAccount();
    const { cardNumber, cardCvv, ...details } = CARD_DETAILS;
    const token = await change(await encrypt(client, { cardNumber, cardCvv }));
    expect(await testEndToEndToken(client, { token }).result()).toMatchObject({
      error: { code: "generic_error", error: "the token cannot be decrypted" },
    });
    expect(await linkCard(client, { ...details, e2ee: { token }, accountID }).result()).toMatchObject({
      error: { fields: { e2ee: { token: "cannot be decrypted" } } },
    });
  });

  it.each([{ cardNumber: VISA }, { cardNumber: VISA, cardCvv: 111 }, VISA, null])(
    "rejects a token that contains %j",
    async (data) => {
      const { client, accountID } = await openAccount();
      const { cardNumber: _number, cardCvv: _cvv, ...details } = CARD_DETAILS;
      const token = await encrypt(client, data);
      await testEndToEndToken(client, { token });
      expect(await linkCard(client, { ...details, e2ee: { token }, accountID }).result()).toMatchObject({
        error: { fields: { e2ee: { token: expect.stringContaining("must contain JSON") } } },
      });
    },
  );

  it("does not keep keys in a snapshot", async () => {
    const { client, sandbox } = await openAccount();
    const token = await encrypt(client, {});
    const { client: other } = await reopen(sandbox);
    expect(await testEndToEndToken(other, { token }).result()).toMatchObject({ error: { status: 400 } });
    await testEndToEndToken(client, { token });
  });
});

describe("the domains of Apple Pay", () => {
  const domains = ["checkout.shop.example"];

  it("are registered once, and then changed", async () => {
    const { client, accountID, sandbox } = await openAccount();
    expect(await getApplePayMerchantDomains(client, { accountID }).result()).toMatchObject(NOT_FOUND);
    const changes = { accountID, addDomains: ["pay.shop.example"], removeDomains: domains };
    expect(await updateApplePayMerchantDomains(client, changes).result()).toMatchObject(NOT_FOUND);
    const registered = await registerApplePayMerchantDomains(client, {
      accountID,
      displayName: "Bakery",
      domains,
    });
    expect(registered).toMatchObject({ accountID, displayName: "Bakery", domains });
    expect(await registerApplePayMerchantDomains(client, { accountID, domains }).result()).toMatchObject(
      CONFLICT,
    );
    await sandbox.clock.advance({ hours: 1 });
    await updateApplePayMerchantDomains(client, { accountID, addDomains: [...domains, "pay.shop.example"] });
    await updateApplePayMerchantDomains(client, { accountID, removeDomains: domains });
    const { client: reopened } = await reopen(sandbox);
    const changed = await getApplePayMerchantDomains(reopened, { accountID });
    expect(changed).toEqual({
      ...registered,
      domains: ["pay.shop.example"],
      updatedOn: expect.stringMatching(/T01:00:00/),
    });
  });

  it("have the name of the account by default", async () => {
    const { client, accountID } = await openAccount();
    expect(await registerApplePayMerchantDomains(client, { accountID, domains })).toMatchObject({
      displayName: "Whole Body Fitness LLC",
    });
  });

  it.each([
    [[], 400],
    [["https://shop.example"], 400],
    [["localhost"], 400],
    [["shop.example", "shop.example"], 400],
    [["shop.invalid"], 417],
  ])("are rejected if they are %j", async (invalid, status) => {
    const { client, accountID } = await openAccount();
    expect(
      await registerApplePayMerchantDomains(client, { accountID, domains: invalid }).result(),
    ).toMatchObject({
      error: { status },
    });
    await registerApplePayMerchantDomains(client, { accountID, domains });
    if (invalid.length > 0)
      expect(
        await updateApplePayMerchantDomains(client, { accountID, addDomains: invalid }).result(),
      ).toMatchObject({ error: { status } });
    expect(await getApplePayMerchantDomains(client, { accountID })).toMatchObject({ domains });
  });

  it("have sessions", async () => {
    const { client, accountID } = await openAccount();
    const input = { accountID, domain: "checkout.shop.example", displayName: "Bakery" };
    expect(await createApplePaySession(client, input).result()).toMatchObject(NOT_FOUND);
    await registerApplePayMerchantDomains(client, { accountID, domains });
    const session: unknown = JSON.parse(await createApplePaySession(client, input));
    expect(session).toMatchObject({
      domainName: "checkout.shop.example",
      displayName: "Bakery",
      epochTimestamp: Date.UTC(2026, 0, 1),
      expiresAt: Date.UTC(2026, 0, 1, 0, 5),
    });
    expect(await createApplePaySession(client, { ...input, domain: "shop.example" }).result()).toMatchObject({
      error: { fields: { error: "the domain is not registered for the account" } },
    });
  });

  it("need an account", async () => {
    const { client } = await openAccount();
    const input = { accountID: UNKNOWN_ID, domains };
    expect(await registerApplePayMerchantDomains(client, input).result()).toMatchObject(NOT_FOUND);
  });
});

describe("linkApplePayToken", () => {
  it("returns the payment methods of the card", async () => {
    const { client, accountID } = await openAccount();
    const { data, response } = await linkApplePayToken(client, {
      accountID,
      token: applePayToken("payment-1"),
    }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data.map(({ paymentMethodType }) => paymentMethodType)).toEqual([
      "apple-pay",
      "push-to-apple-pay",
      "pull-from-apple-pay",
    ]);
    const applePay = {
      brand: "Visa",
      cardType: "debit",
      cardDisplayName: "Visa 1234",
      dynamicLastFour: "1234",
      expiration: { month: "01", year: "29" },
    };
    expect(data[0]).toMatchObject({ applePay });
    expect(await listPaymentMethods(client, { accountID, paymentMethodType: "apple-pay" })).toMatchObject([
      { paymentMethodID: data[0]?.paymentMethodID, applePay },
    ]);
    const [again] = await linkApplePayToken(client, { accountID, token: applePayToken("payment-2") });
    expect(again?.applePay.fingerprint).toBe(data[0]?.applePay.fingerprint);
  });

  it("accepts each token once, also after a snapshot", async () => {
    const { client, accountID, sandbox } = await openAccount();
    const input = { accountID, token: applePayToken("payment-1") };
    await linkApplePayToken(client, input);
    expect(await linkApplePayToken(client, input).result()).toMatchObject(CONFLICT);
    const { client: reopened } = await reopen(sandbox);
    expect(await linkApplePayToken(reopened, input).result()).toMatchObject(CONFLICT);
  });

  it("rejects other networks and versions with 422, and unknown accounts with 404", async () => {
    const { client, accountID } = await openAccount();
    const token = applePayToken("payment-1", { network: "ChinaUnionPay" });
    expect(await linkApplePayToken(client, { accountID, token }).result()).toMatchObject({
      error: { fields: { paymentMethod: "network is not supported" } },
    });
    const valid = applePayToken("payment-1");
    const other = { ...valid, paymentData: { ...valid.paymentData, version: "RSA_v1" } };
    expect(await linkApplePayToken(client, { accountID, token: other }).result()).toMatchObject({
      error: { fields: { paymentData: "version must be EC_v1" } },
    });
    expect(await linkApplePayToken(client, { accountID: UNKNOWN_ID, token: valid }).result()).toMatchObject(
      NOT_FOUND,
    );
  });
});

describe("linkGooglePayToken", () => {
  it("returns the payment methods of the card", async () => {
    const { client, accountID } = await openAccount();
    const paymentMethodData = googlePayData("token-1", {
      assuranceDetails: { cardHolderAuthenticated: true },
    });
    const { data, response } = await linkGooglePayToken(client, {
      accountID,
      merchantAccountID: accountID,
      paymentMethodData,
    }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toMatchObject([
      {
        paymentMethodType: "google-pay",
        googlePay: {
          brand: "Mastercard",
          cardType: "credit",
          cardDisplayName: "Mastercard 4321",
          dynamicLastFour: "4321",
          authMethod: "CRYPTOGRAM_3DS",
        },
      },
    ]);
    expect(await listPaymentMethods(client, { accountID })).toEqual(data);
  });

  it("accepts each token once, and needs a merchant and a supported network", async () => {
    const { client, accountID } = await openAccount();
    const input = { accountID, merchantAccountID: accountID, paymentMethodData: googlePayData("token-1") };
    await linkGooglePayToken(client, input);
    expect(await linkGooglePayToken(client, input).result()).toMatchObject(CONFLICT);
    const jcb = { ...input, paymentMethodData: googlePayData("token-2", { cardNetwork: "JCB" }) };
    expect(await linkGooglePayToken(client, jcb).result()).toMatchObject({
      error: { fields: { paymentMethodData: "cardNetwork is not supported" } },
    });
    const empty = { ...input, paymentMethodData: googlePayData("") };
    expect(await linkGooglePayToken(client, empty).result()).toMatchObject({
      error: { fields: { paymentMethodData: "tokenizationData.token must not be empty" } },
    });
    expect(
      await linkGooglePayToken(client, { ...input, merchantAccountID: UNKNOWN_ID }).result(),
    ).toMatchObject({
      error: { fields: { merchantAccountID: "is not an account" } },
    });
    expect(await linkGooglePayToken(client, { ...input, accountID: UNKNOWN_ID }).result()).toMatchObject(
      NOT_FOUND,
    );
  });
});

describe("a transfer with a token", () => {
  it("charges the card, or is declined by the last digits of the test cards", async () => {
    const { sandbox, client, customer, merchant, transfer, get, balance } = await openShop();
    const { accountID } = customer;
    const [apple] = await linkApplePayToken(client, { accountID, token: applePayToken("payment-1") });
    const [google] = await linkGooglePayToken(client, {
      accountID,
      merchantAccountID: merchant.accountID,
      paymentMethodData: googlePayData("token-1"),
    });
    const [declined] = await linkApplePayToken(client, {
      accountID,
      token: applePayToken("payment-2", { displayName: "Visa 0000" }),
    });
    const pay = (method: { paymentMethodID: string } | undefined) =>
      transfer(method?.paymentMethodID ?? "", merchant.method("moov-wallet"), 1000);
    const paid = [await pay(apple), await pay(google)];
    expect(await pay(declined)).toMatchObject({ status: "failed", failureReason: "source-payment-error" });
    await sandbox.clock.advance({ hours: 2 });
    for (const created of paid) expect(await get(created)).toMatchObject({ status: "completed" });
    expect(await balance(merchant)).toBe(2000);
  });

  it("has a card that can be linked as well", async () => {
    const { client, accountID } = await openAccount();
    await linkApplePayToken(client, { accountID, token: applePayToken("payment-1") });
    expect(await link(client, accountID)).toMatchObject({ lastFourCardNumber: "1111" });
  });
});
