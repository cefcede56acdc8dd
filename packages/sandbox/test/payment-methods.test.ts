import { disableBankAccount, getBankAccount, linkBankAccount } from "@moovkit/bank-accounts";
import type { Client } from "@moovkit/core";
import type { PaymentMethodCard } from "@moovkit/models";
import { getPaymentMethod, listPaymentMethods } from "@moovkit/payment-methods";
import { createWallet, listWallets, updateWallet } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { BANK_ACCOUNT, createBusiness, linkAccount, openClient, reopen } from "./open-client.js";
import { openServices } from "./open-services.js";

const CREDITS = ["ach-credit-standard", "ach-credit-same-day"];
const INSTANT_CREDITS = ["rtp-credit", "instant-bank-credit"];
const DEBITS = ["ach-debit-fund", "ach-debit-collect"];

const typesOf = async (client: Client, accountID: string): Promise<readonly string[]> => {
  const paymentMethods = await listPaymentMethods(client, { accountID });
  return paymentMethods.map(({ paymentMethodType }) => paymentMethodType);
};

describe("the payment methods of a bank account", () => {
  it("appear after one second", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const linked = await linkBankAccount(client, { accountID, account: BANK_ACCOUNT });
    expect(linked.paymentMethods).toEqual([]);
    await sandbox.clock.advance({ milliseconds: 999 });
    expect(await typesOf(client, accountID)).toEqual([]);
    await sandbox.clock.advance({ milliseconds: 1 });
    expect(await typesOf(client, accountID)).toEqual([...CREDITS, ...INSTANT_CREDITS]);
  });

  it("appear at once if the request waits for them", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const { paymentMethods } = await linkAccount(client, accountID);
    expect(paymentMethods?.map(({ paymentMethodType }) => paymentMethodType)).toEqual([
      ...CREDITS,
      ...INSTANT_CREDITS,
    ]);
    expect(await typesOf(client, accountID)).toEqual([...CREDITS, ...INSTANT_CREDITS]);
  });

  it("appear after the sandbox continued from a snapshot", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    await linkBankAccount(client, { accountID, account: BANK_ACCOUNT });
    const restored = await reopen(sandbox);
    await restored.sandbox.clock.advance({ seconds: 1 });
    expect(await typesOf(restored.client, accountID)).toHaveLength(4);
  });

  it("do not include instant payments if the bank takes part in none", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    await linkAccount(client, accountID, { routingNumber: "111326233" });
    expect(await typesOf(client, accountID)).toEqual(CREDITS);
  });

  it("include debits if the bank account is verified", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    await linkBankAccount(client, { accountID, waitFor: "payment-method", plaid: { token: "token" } });
    expect(await typesOf(client, accountID)).toEqual(expect.arrayContaining([...DEBITS, ...CREDITS]));
  });

  it("disappear when the bank account is disabled", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const { bankAccountID, paymentMethods: [first] = [] } = await linkAccount(client, accountID);
    await disableBankAccount(client, { accountID, bankAccountID });
    await sandbox.clock.advance({ seconds: 1 });
    expect(await typesOf(client, accountID)).toEqual([]);
    const key = { accountID, paymentMethodID: first?.paymentMethodID ?? "" };
    expect(await getPaymentMethod(client, key).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
  });

  it("do not appear after the bank account was disabled", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const { bankAccountID } = await linkBankAccount(client, { accountID, account: BANK_ACCOUNT });
    await disableBankAccount(client, { accountID, bankAccountID });
    await sandbox.clock.advance({ seconds: 1 });
    expect(await typesOf(client, accountID)).toEqual([]);
  });

  it("describe the bank account", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const { bankAccountID } = await linkAccount(client, accountID);
    const call = listPaymentMethods(client, { accountID, paymentMethodType: "rtp-credit" });
    const { data, response } = await call.withResponse();
    expect(response.issues).toEqual([]);
    const {
      statusReason: _reason,
      paymentMethods,
      ...bankAccount
    } = await getBankAccount(client, { accountID, bankAccountID });
    const paymentMethod = paymentMethods?.find(({ paymentMethodType }) => paymentMethodType === "rtp-credit");
    expect(data).toEqual([{ ...paymentMethod, bankAccount }]);
  });
});

describe("the payment methods of wallets", () => {
  it("exist as long as the wallet is active", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    const [wallet] = await listWallets(client, { accountID });
    const { walletID } = await createWallet(client, { accountID, name: "Savings" });
    const { partnerAccountID } = sandbox;
    const { data, response } = await listPaymentMethods(client, { accountID }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toMatchObject([
      {
        paymentMethodType: "moov-wallet",
        wallet: { walletID: wallet?.walletID, partnerAccountID, walletType: "default" },
      },
      { paymentMethodType: "moov-wallet", wallet: { walletID, partnerAccountID, walletType: "general" } },
    ]);
    await updateWallet(client, { accountID, walletID, status: "closed" });
    expect(await listPaymentMethods(client, { accountID })).toEqual([data[0]]);
  });
});

describe("the payment methods of a card", () => {
  const CARD: PaymentMethodCard = {
    cardID: "2c9a",
    fingerprint: "f1e2",
    brand: "Visa",
    cardType: "credit",
    lastFourCardNumber: "1111",
    bin: "411111",
    expiration: { month: "01", year: "39" },
    billingAddress: { postalCode: "11111" },
    cardVerification: { cvv: "match", addressLine1: "notChecked", postalCode: "match" },
  };

  it.each([
    ["not-supported", "not-supported", ["card-payment"]],
    ["unknown", "supported", ["card-payment", "pull-from-card"]],
    ["standard", "unknown", ["card-payment", "push-to-card"]],
    ["fast-funds", "supported", ["card-payment", "push-to-card", "pull-from-card"]],
  ])("with push %s and pull %s are %j", async (domesticPushToCard, domesticPullFromCard, types) => {
    const { client, services } = await openServices();
    const accountID = await createBusiness(client);
    const card = { ...CARD, domesticPushToCard, domesticPullFromCard };
    services.store.table("cards").set(card.cardID, { accountID, card });
    services.paymentMethods.refresh(accountID, card.cardID, "now");
    const { data, response } = await listPaymentMethods(client, { accountID }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toEqual(
      types.map((paymentMethodType) => ({ paymentMethodID: expect.any(String), paymentMethodType, card })),
    );
  });
});

describe("listPaymentMethods", () => {
  it("filters by type and source", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    const { bankAccountID: first } = await linkAccount(client, accountID);
    const { bankAccountID: second } = await linkAccount(client, accountID, { accountNumber: "1" });
    const list = async (filters: object) =>
      (await listPaymentMethods(client, { accountID, ...filters })).length;
    expect(await list({})).toBe(9);
    expect(await list({ paymentMethodType: "ach-credit-standard" })).toBe(2);
    expect(await list({ sourceID: first })).toBe(4);
    expect(await list({ sourceID: second, paymentMethodType: "ach-credit-standard" })).toBe(1);
    expect(await list({ sourceID: second, paymentMethodType: "moov-wallet" })).toBe(0);
  });

  it("responds to an unknown account with 404", async () => {
    const { client } = await openClient();
    expect(await listPaymentMethods(client, { accountID: UNKNOWN_ID }).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
  });
});

describe("getPaymentMethod", () => {
  it("returns a payment method of the account only", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    const otherID = await createBusiness(client);
    const [paymentMethod] = await listPaymentMethods(client, { accountID });
    const { paymentMethodID = "" } = paymentMethod ?? {};
    expect(await getPaymentMethod(client, { accountID, paymentMethodID })).toEqual(paymentMethod);
    for (const key of [
      { accountID: otherID, paymentMethodID },
      { accountID, paymentMethodID: UNKNOWN_ID },
    ])
      expect(await getPaymentMethod(client, key).result()).toMatchObject({
        error: { code: "not_found_error" },
      });
  });
});
