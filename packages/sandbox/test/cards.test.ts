import {
  disableCard,
  getCard,
  getCardMetadata,
  type LinkCardByNumberInput,
  linkCard,
  listCards,
  type UpdateCardDetailsInput,
  updateCard,
} from "@moovkit/cards";
import type { BasicPaymentMethod } from "@moovkit/models";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { describe, expect, it } from "vitest";
import { AMEX, CARD_DETAILS, DEBIT, link, VISA } from "./card-inputs.js";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, openClientOf, reopen } from "./open-client.js";
import { openShop, type Shop } from "./open-shop.js";
import { NOT_FOUND } from "./rejections.js";
import { watchEvents } from "./webhooks-helpers.js";

const openAccount = async () => {
  const opened = await watchEvents(openClient);
  const accountID = await createBusiness(opened.client);
  await opened.takeEvents();
  return { ...opened, accountID };
};

describe("linkCard", () => {
  it("returns the card without its number", async () => {
    const { client, accountID } = await openAccount();
    const { data, response } = await linkCard(client, { ...CARD_DETAILS, accountID }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toEqual({
      cardID: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      bin: "411111",
      brand: "Visa",
      cardType: "credit",
      lastFourCardNumber: "1111",
      expiration: CARD_DETAILS.expiration,
      billingAddress: CARD_DETAILS.billingAddress,
      cardVerification: { cvv: "match", addressLine1: "notChecked", postalCode: "match" },
      cardOnFile: false,
      commercial: false,
      regulated: false,
      issuer: "Sandbox Bank",
      issuerCountry: "US",
      domesticPushToCard: "not-supported",
      domesticPullFromCard: "not-supported",
    });
    expect(await getCard(client, { accountID, cardID: data.cardID })).toEqual(data);
    expect(await listCards(client, { accountID })).toEqual([data]);
  });

  it.each([
    ["4111111111111111", "Visa", ["card-payment"]],
    ["5555555555554444", "Mastercard", ["card-payment"]],
    ["2223000048400011", "Mastercard", ["card-payment"]],
    ["6011111111111117", "Discover", ["card-payment"]],
    [AMEX, "American Express", ["card-payment"]],
    [DEBIT, "Visa", ["card-payment", "push-to-card", "pull-from-card"]],
  ])("reads the brand of %s, and creates its payment methods", async (cardNumber, brand, types) => {
    const { client, accountID } = await openAccount();
    const cardCvv = brand === "American Express" ? "1111" : "111";
    const card = await link(client, accountID, { cardNumber, cardCvv });
    expect(card).toMatchObject({ brand, cardVerification: { cvv: "match" } });
    expect(card.paymentMethods?.map(({ paymentMethodType }) => paymentMethodType)).toEqual(types);
    const { data, response } = await listPaymentMethods(client, {
      accountID,
      sourceID: card.cardID,
    }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toMatchObject(types.map((paymentMethodType) => ({ paymentMethodType })));
  });

  it("creates the payment methods after a second if the request does not wait, and emits events", async () => {
    const { client, accountID, sandbox, takeEvents } = await openAccount();
    const { cardID } = await linkCard(client, { ...CARD_DETAILS, accountID });
    expect(await takeEvents()).toEqual([]);
    await sandbox.clock.advance({ seconds: 1 });
    const [method] = await listPaymentMethods(client, { accountID });
    expect(await takeEvents()).toEqual([
      {
        type: "paymentMethod.enabled",
        data: { accountID, sourceID: cardID, paymentMethodID: method?.paymentMethodID },
      },
    ]);
  });

  it.each<[Partial<LinkCardByNumberInput>, object]>([
    [{ cardNumber: "4111111111111112" }, { cardNumber: expect.stringContaining("check digit") }],
    [{ cardNumber: "4111 1111 1111 1111" }, { cardNumber: expect.stringContaining("digits") }],
    [{ cardNumber: "3530111333300000" }, { cardNumber: expect.stringContaining("network") }],
    [{ cardCvv: "1111" }, { cardCvv: "must have 3 digits" }],
    [{ cardNumber: AMEX }, { cardCvv: "must have 4 digits" }],
    [{ expiration: { month: "12", year: "25" } }, { expiration: "must be in the future" }],
    [{ expiration: { month: "13", year: "30" } }, { expiration: expect.stringContaining("month") }],
    [{ expiration: { month: "01", year: "3x" } }, { expiration: expect.stringContaining("year") }],
    [{ merchantAccountID: UNKNOWN_ID }, { merchantAccountID: "is not an account" }],
  ])("rejects %j with 422", async (details, fields) => {
    const { client, accountID } = await openAccount();
    const result = await linkCard(client, { ...CARD_DETAILS, ...details, accountID }).result();
    expect(result).toMatchObject({ error: { code: "unprocessable_entity_error", fields } });
    expect(await listCards(client, { accountID })).toEqual([]);
  });

  it("accepts a card until the end of its last month, by the clock of the sandbox", async () => {
    const { client, accountID, sandbox } = await openAccount();
    const expiration = { month: "01", year: "26" };
    await sandbox.clock.advance({ days: 30 });
    const { cardID } = await link(client, accountID, { expiration });
    await disableCard(client, { accountID, cardID });
    await sandbox.clock.advance({ days: 1 });
    expect(await linkCard(client, { ...CARD_DETAILS, expiration, accountID }).result()).toMatchObject({
      error: { fields: { expiration: "must be in the future" } },
    });
  });

  it("rejects a duplicate with the ID of the card, and links it to another account", async () => {
    const { client, accountID } = await openAccount();
    const { cardID, fingerprint } = await link(client, accountID);
    const result = await linkCard(client, { ...CARD_DETAILS, cardCvv: "222", accountID }).result();
    expect(result).toMatchObject({
      error: { code: "duplicate_card_error", status: 409, existingCardID: cardID },
    });
    expect(await link(client, await createBusiness(client))).toMatchObject({ fingerprint });
    await disableCard(client, { accountID, cardID });
    expect((await link(client, accountID)).cardID).not.toBe(cardID);
  });

  it("recognizes a duplicate after a snapshot, whose fingerprints need the API key", async () => {
    const { client, accountID, sandbox } = await openAccount();
    const { cardID, fingerprint } = await link(client, accountID);
    const same = await reopen(sandbox);
    const result = await linkCard(same.client, { ...CARD_DETAILS, accountID }).result();
    expect(result).toMatchObject({ error: { existingCardID: cardID } });
    expect(await getCard(same.client, { accountID, cardID })).toMatchObject({ fingerprint });
    const apiKeys = [{ publicKey: "public", secretKey: "another-5f2e" }];
    const { sandbox: other } = await openClient({ apiKeys, snapshot: sandbox.snapshot() });
    const otherClient = openClientOf(other, { username: "public", password: "another-5f2e" });
    expect((await link(otherClient, accountID)).fingerprint).not.toBe(fingerprint);
  });

  it("needs an account", async () => {
    const { client } = await openAccount();
    expect(await linkCard(client, { ...CARD_DETAILS, accountID: UNKNOWN_ID }).result()).toMatchObject(
      NOT_FOUND,
    );
  });
});

describe("the verification of a card", () => {
  it.each([
    ["11111", "111", "match", "match"],
    ["22222", "222", "noMatch", "noMatch"],
    ["88888", "111", "notChecked", "match"],
    ["99999", "111", "unavailable", "match"],
    ["80401", "111", "notChecked", "match"],
  ])(
    "with the postal code %s and the CVV %s has the test results",
    async (postalCode, cardCvv, postal, cvv) => {
      const { client, accountID } = await openAccount();
      const billingAddress = { addressLine1: "123 Main Street", postalCode };
      const { cardVerification } = await link(client, accountID, { billingAddress, cardCvv });
      expect(cardVerification).toEqual({ postalCode: postal, addressLine1: postal, cvv });
    },
  );

  it.each([
    ["Alex Nora Irwin", ["match", "match", "match"], "match"],
    ["Alex Noraa Irwin", ["match", "partialMatch", "match"], "match"],
    ["Alx Nora Irwin", ["partialMatch", "match", "match"], "match"],
    ["Alex Irwin", ["match", "notChecked", "match"], "match"],
    ["Irwin", ["notChecked", "notChecked", "match"], "match"],
    ["Alex Nor Irwin", ["match", "noMatch", "match"], "partialMatch"],
    ["Axely Nora Irwin", ["noMatch", "match", "match"], "partialMatch"],
    ["A N Irwi", ["noMatch", "noMatch", "partialMatch"], "noMatch"],
    ["Alex Notwin", ["match", "notChecked", "noMatch"], "noMatch"],
  ])("of the name %s is %j, and %s as a whole", async (holderName, parts, fullName) => {
    const { client, accountID } = await openAccount();
    const { cardVerification } = await link(client, accountID, { holderName, verifyName: true });
    const [firstName, middleName, lastName] = parts;
    expect(cardVerification.accountName).toEqual({ firstName, middleName, lastName, fullName });
  });

  it("compares names only on request, and only for Visa and Mastercard", async () => {
    const { client, accountID } = await openAccount();
    const holderName = "Alex Nora Irwin";
    const card = await link(client, accountID, { holderName });
    expect(card.cardVerification).not.toHaveProperty("accountName");
    const amex = { ...CARD_DETAILS, accountID, cardNumber: AMEX, cardCvv: "1111" };
    expect(await linkCard(client, { ...amex, holderName, verifyName: true }).result()).toMatchObject({
      error: { fields: { verifyName: "is not supported for cards of American Express" } },
    });
    const mastercard = { cardNumber: "5555555555554444", holderName, verifyName: true };
    expect((await link(client, accountID, mastercard)).cardVerification).toMatchObject({
      accountName: { fullName: "match" },
    });
  });
});

describe("updateCard", () => {
  it("merges the changes, and verifies the card again only with a CVV", async () => {
    const { client, accountID } = await openAccount();
    const billingAddress = { addressLine1: "123 Main Street", postalCode: "11111" };
    const { cardID } = await link(client, accountID, { billingAddress });
    const update = (changes: Partial<UpdateCardDetailsInput>) =>
      updateCard(client, { ...changes, accountID, cardID });
    expect(
      await update({ billingAddress: { postalCode: "22222" }, expiration: { year: "31" } }),
    ).toMatchObject({
      billingAddress: { addressLine1: "123 Main Street", postalCode: "22222" },
      expiration: { month: "01", year: "31" },
      cardVerification: { cvv: "match", addressLine1: "match", postalCode: "match" },
    });
    expect(await update({ cardCvv: "222" })).toMatchObject({
      cardVerification: { cvv: "noMatch", addressLine1: "noMatch", postalCode: "noMatch" },
    });
  });

  it("drops the result for a name that has changed", async () => {
    const { client, accountID } = await openAccount();
    const { cardID } = await link(client, accountID, { holderName: "Alex Irwin", verifyName: true });
    const update = (changes: Partial<UpdateCardDetailsInput>) =>
      updateCard(client, { ...changes, accountID, cardID });
    expect(await update({ expiration: { year: "31" } })).toMatchObject({
      cardVerification: { accountName: { fullName: "match" } },
    });
    const renamed = await update({ holderName: "Ada Lane" });
    expect(renamed.cardVerification).not.toHaveProperty("accountName");
    expect(await update({ verifyName: true })).toMatchObject({
      cardVerification: { accountName: { fullName: "noMatch" } },
    });
  });

  it("stores a card on file for the partner unless there is a merchant", async () => {
    const { client, accountID, sandbox } = await openAccount();
    const { cardID, merchantAccountID } = await link(client, accountID);
    expect(merchantAccountID).toBeUndefined();
    expect(await updateCard(client, { accountID, cardID, cardOnFile: true })).toMatchObject({
      cardOnFile: true,
      merchantAccountID: sandbox.partnerAccountID,
    });
    expect(await updateCard(client, { accountID, cardID, merchantAccountID: accountID })).toMatchObject({
      merchantAccountID: accountID,
    });
  });

  it.each<[Partial<UpdateCardDetailsInput>, object]>([
    [{ expiration: { year: "25" } }, { expiration: "must be in the future" }],
    [{ cardCvv: "12" }, { cardCvv: "must have 3 digits" }],
    [{ merchantAccountID: UNKNOWN_ID }, { merchantAccountID: "is not an account" }],
  ])("rejects %j with 422", async (changes, fields) => {
    const { client, accountID } = await openAccount();
    const { paymentMethods: _methods, ...card } = await link(client, accountID);
    const { cardID } = card;
    expect(await updateCard(client, { ...changes, accountID, cardID }).result()).toMatchObject({
      error: { fields },
    });
    expect(await getCard(client, { accountID, cardID })).toEqual(card);
  });
});

describe("a card on file", () => {
  it("is updated by its network when it expires, and emits an event", async () => {
    const { client, accountID, sandbox, takeEvents } = await openAccount();
    const expiration = { month: "03", year: "26" };
    const { cardID } = await link(client, accountID, { expiration, cardOnFile: true });
    const other = await link(client, accountID, { expiration, cardNumber: DEBIT });
    await takeEvents();
    const { sandbox: reopened, client: reopenedClient } = await reopen(sandbox);
    await sandbox.clock.advance({ days: 90 });
    expect(await takeEvents("card.")).toEqual([
      { type: "card.autoUpdated", data: { accountID, cardID, updateType: "expiration-update" } },
    ]);
    await reopened.clock.advance({ days: 90 });
    for (const [each, cards] of [
      [client, await listCards(client, { accountID })],
      [reopenedClient, await listCards(reopenedClient, { accountID })],
    ] as const) {
      expect(cards).toMatchObject([
        {
          expiration: { month: "03", year: "30" },
          cardAccountUpdater: {
            updatedOn: expect.stringMatching(/^2026-04-01T/),
            updateType: "expiration-update",
          },
        },
        { expiration },
      ]);
      expect(await getCard(each, { accountID, cardID: other.cardID })).not.toHaveProperty(
        "cardAccountUpdater",
      );
    }
  });

  it("is not updated if its expiration or its storage has changed", async () => {
    const { client, accountID, sandbox } = await openAccount();
    const expiration = { month: "03", year: "26" };
    const { cardID } = await link(client, accountID, { expiration, cardOnFile: true });
    const removed = await link(client, accountID, { expiration, cardOnFile: true, cardNumber: DEBIT });
    await updateCard(client, { accountID, cardID, expiration: { year: "27" } });
    await updateCard(client, { accountID, cardID: removed.cardID, cardOnFile: false });
    await sandbox.clock.advance({ days: 120 });
    expect(await listCards(client, { accountID })).toMatchObject([
      { expiration: { month: "03", year: "27" } },
      { expiration },
    ]);
  });
});

describe("disableCard", () => {
  it("removes the card and its payment methods", async () => {
    const { client, accountID, takeEvents } = await openAccount();
    const { cardID, paymentMethods = [] } = await link(client, accountID, { cardNumber: DEBIT });
    await takeEvents();
    await disableCard(client, { accountID, cardID });
    expect(await takeEvents()).toEqual(
      paymentMethods.map(({ paymentMethodID }) => ({
        type: "paymentMethod.disabled",
        data: { accountID, sourceID: cardID, paymentMethodID },
      })),
    );
    expect(await listPaymentMethods(client, { accountID })).toEqual([]);
    expect(await disableCard(client, { accountID, cardID }).result()).toMatchObject(NOT_FOUND);
    expect(await getCard(client, { accountID, cardID }).result()).toMatchObject(NOT_FOUND);
  });
});

describe("a card of another account", () => {
  it("does not exist", async () => {
    const { client, accountID } = await openAccount();
    const { cardID } = await link(client, accountID);
    const key = { accountID: await createBusiness(client), cardID };
    expect(await getCard(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await updateCard(client, { ...key, cardCvv: "111" }).result()).toMatchObject(NOT_FOUND);
    expect(await disableCard(client, key).result()).toMatchObject(NOT_FOUND);
    expect(await listCards(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
    expect(await listCards(client, { accountID: key.accountID })).toEqual([]);
  });
});

describe("getCardMetadata", () => {
  it("describes a number without linking it", async () => {
    const { client } = await openAccount();
    const { data, response } = await getCardMetadata(client, { cardNumber: DEBIT }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toMatchObject({
      bin: "411110",
      brand: "Visa",
      cardType: "debit",
      domesticPushToCard: "fast-funds",
    });
    expect(await getCardMetadata(client, { cardNumber: "4111" }).result()).toMatchObject({
      error: { fields: { cardNumber: "must have 13 to 19 digits" } },
    });
  });
});

describe("a transfer with a linked card", () => {
  const charge = async (
    { client, customer, merchant, transfer }: Shop,
    details: Partial<LinkCardByNumberInput>,
  ) => {
    const { paymentMethods } = await link(client, customer.accountID, details);
    const [method] = paymentMethods ?? [];
    return transfer(method?.paymentMethodID ?? "", merchant.method("moov-wallet"), 2500);
  };

  it.each([VISA, AMEX, DEBIT])("charges %s", async (cardNumber) => {
    const shop = await openShop();
    const cardCvv = cardNumber === AMEX ? "1111" : "111";
    const { transferID } = await charge(shop, { cardNumber, cardCvv });
    await shop.sandbox.clock.advance({ hours: 2 });
    expect(await shop.get({ transferID, createdOn: "" })).toMatchObject({
      status: "completed",
      source: { paymentMethodType: "card-payment", card: { lastFourCardNumber: cardNumber.slice(-4) } },
    });
    expect(await shop.balance(shop.merchant)).toBe(2500);
  });

  it.each([
    ["4000020000000000", "111"],
    ["5555000022220022", "111"],
    ["6011000022220002", "111"],
    ["3711000022220002", "1111"],
  ])("is declined by the issuer of %s", async (cardNumber, cardCvv) => {
    const shop = await openShop();
    expect(await charge(shop, { cardNumber, cardCvv })).toMatchObject({
      status: "failed",
      failureReason: "source-payment-error",
      source: { cardDetails: { status: "failed", failureCode: "do-not-honor" } },
    });
  });

  it("is declined if the card has expired since it was linked", async () => {
    const shop = await openShop();
    const { client, customer, merchant, sandbox, transfer } = shop;
    const { paymentMethods } = await link(client, customer.accountID, {
      expiration: { month: "01", year: "26" },
    });
    await sandbox.clock.advance({ days: 30 });
    const [method] = paymentMethods ?? [];
    expect(await transfer(method?.paymentMethodID ?? "", merchant.method("moov-wallet"), 2500)).toMatchObject(
      {
        status: "failed",
        source: { cardDetails: { failureCode: "expired-card" } },
      },
    );
  });

  it("pays out to a debit card", async () => {
    const shop = await openShop();
    const { client, customer, partner, transfer } = shop;
    const { paymentMethods = [] } = await link(client, customer.accountID, { cardNumber: DEBIT });
    const push = paymentMethods.find(({ paymentMethodType }) => paymentMethodType === "push-to-card");
    await shop.fund(5000);
    const created = await transfer(partner.method("moov-wallet"), push?.paymentMethodID ?? "", 1000);
    await shop.sandbox.clock.advance({ hours: 3 });
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
  });

  /** Links a debit card, and pays out to it from a bank account. The debit takes an hour, and is held for two days. */
  const payOut = async (shop: Shop, details: Partial<LinkCardByNumberInput> = {}) => {
    const { client, customer, partner, transfer } = shop;
    const { accountID } = customer;
    const card = await link(client, accountID, { cardNumber: DEBIT, ...details });
    const isPush = ({ paymentMethodType }: BasicPaymentMethod) => paymentMethodType === "push-to-card";
    const push = card.paymentMethods?.find(isPush)?.paymentMethodID ?? "";
    const source = {
      paymentMethodID: partner.method("ach-debit-fund"),
      achDetails: { debitHoldPeriod: "2-days" as const },
    };
    return { ...card, created: await transfer(source, push, 1000, { waitFor: undefined }) };
  };

  const paidToCards = ({ sandbox }: Shop) =>
    sandbox.balances().find(({ account }) => account === "rail:card")?.balanceDecimal ?? "0";

  it("does not pay out to a card that was disabled before the debit has completed", async () => {
    const shop = await openShop();
    const { cardID, created } = await payOut(shop);
    await disableCard(shop.client, { accountID: shop.customer.accountID, cardID });
    await shop.sandbox.clock.advance({ days: 5 });
    expect(await shop.get(created)).toMatchObject({
      status: "failed",
      failureReason: "destination-payment-error",
    });
    expect(Number(paidToCards(shop))).toBe(0);
    expect(await shop.balance(shop.partner)).toBe(1000);
  });

  it.each([
    { cardOnFile: false, status: "failed", balance: 1000, paid: 0 },
    { cardOnFile: true, status: "completed", balance: 0, paid: 10 },
  ])(
    "is $status after the card has expired during the hold, if its storage is $cardOnFile",
    async ({ cardOnFile, status, balance, paid }) => {
      const shop = await openShop();
      await shop.sandbox.clock.advance({ days: 25 });
      const { created } = await payOut(shop, { cardOnFile, expiration: { month: "01", year: "26" } });
      await shop.sandbox.clock.advance({ days: 5 });
      expect(await shop.get(created)).toMatchObject({
        status,
        ...(status === "failed" && { destination: { cardDetails: { failureCode: "expired-card" } } }),
      });
      expect(Number(paidToCards(shop))).toBe(paid);
      expect(await shop.balance(shop.partner)).toBe(balance);
    },
  );

  it("cannot use a disabled card", async () => {
    const shop = await openShop();
    const { client, customer, merchant, transfer } = shop;
    const { cardID, paymentMethods } = await link(client, customer.accountID);
    await disableCard(client, { accountID: customer.accountID, cardID });
    const source = paymentMethods?.[0]?.paymentMethodID ?? "";
    await expect(transfer(source, merchant.method("moov-wallet"), 100)).rejects.toMatchObject({
      fields: { sourcePaymentMethodID: expect.any(String) },
    });
  });
});
