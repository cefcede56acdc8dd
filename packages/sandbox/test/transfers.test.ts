import { createAccount, disableCapability, disconnectAccount } from "@moovkit/accounts";
import { createAccessToken } from "@moovkit/authentication";
import { disableBankAccount } from "@moovkit/bank-accounts";
import type { CapabilityIDInput } from "@moovkit/models";
import {
  batchGetTransfers,
  type CreateTransferInput,
  createTransfer,
  createTransferOptions,
  getTransfer,
  listTransfers,
  updateTransfer,
} from "@moovkit/transfers";
import { listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { send, UNKNOWN_ID } from "./helpers.js";
import { openClientOf } from "./open-client.js";
import { openShop, type Shop } from "./open-shop.js";

/** Pays from the wallet of the partner to the wallet of the merchant. */
const pay = (
  { transfer, partner, merchant }: Shop,
  cents: number,
  input: Partial<CreateTransferInput> = {},
) => transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), cents, input);

const openFunded = async (cents = 10_000): Promise<Shop> => {
  const shop = await openShop();
  await shop.fund(cents);
  return shop;
};

describe("a transfer from wallet to wallet", () => {
  it("completes at once", async () => {
    const shop = await openFunded();
    const { partner, merchant } = shop;
    const transfer = await pay(shop, 2500, {
      description: "Order 42",
      metadata: { order: "42" },
      foreignID: "order-42",
      amountDetails: { tip: { currency: "USD", valueDecimal: "1.50" } },
      lineItems: {
        items: [
          {
            name: "Membership",
            basePrice: { currency: "USD", valueDecimal: "25.00" },
            quantity: 1,
            imageIDs: [UNKNOWN_ID],
            options: [{ name: "Large", quantity: 1, imageIDs: [UNKNOWN_ID] }],
          },
        ],
      },
    });
    expect(transfer).toEqual({
      transferID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      createdOn: expect.stringMatching(/^2026-01-05T01:00:03\.\d{9}Z$/),
      completedOn: expect.stringMatching(/^2026-01-05T01:00:03\.\d{9}Z$/),
      status: "completed",
      amount: { currency: "USD", value: 2500 },
      source: {
        paymentMethodID: partner.method("moov-wallet"),
        paymentMethodType: "moov-wallet",
        account: { accountID: partner.accountID, displayName: expect.any(String), email: expect.any(String) },
        wallet: {
          walletID: expect.any(String),
          partnerAccountID: partner.accountID,
          walletType: "default",
        },
      },
      destination: {
        paymentMethodID: merchant.method("moov-wallet"),
        paymentMethodType: "moov-wallet",
        account: {
          accountID: merchant.accountID,
          displayName: "Whole Body Fitness LLC",
          email: "hello@fitness.example",
        },
        wallet: {
          walletID: expect.any(String),
          partnerAccountID: partner.accountID,
          walletType: "default",
        },
      },
      description: "Order 42",
      metadata: { order: "42" },
      foreignID: "order-42",
      amountDetails: { tip: { currency: "USD", valueDecimal: "1.50" } },
      lineItems: {
        items: [
          {
            name: "Membership",
            basePrice: { currency: "USD", valueDecimal: "25.00" },
            quantity: 1,
            options: [{ name: "Large", quantity: 1 }],
          },
        ],
      },
      moovFee: 0,
      moovFeeDecimal: "0.00",
      moovFeeDetails: { moovProcessing: "0.00" },
      moovFees: [],
    });
    expect(await shop.get(transfer)).toEqual(transfer);
    expect(await shop.balance(partner)).toBe(7500);
    expect(await shop.balance(merchant)).toBe(2500);
  });

  it("is only identified in the response of a request that does not wait", async () => {
    const shop = await openFunded();
    const transfer = await pay(shop, 2500, { waitFor: undefined });
    expect(Object.keys(transfer)).toEqual(["transferID", "createdOn"]);
    expect(await shop.get(transfer)).toMatchObject({ status: "completed" });
  });

  it("fails if the wallet does not have the money", async () => {
    const shop = await openFunded(1000);
    expect(await pay(shop, 1001)).toMatchObject({
      status: "failed",
      failureReason: "wallet-insufficient-funds",
    });
    expect(await pay(shop, 1000)).toMatchObject({ status: "completed" });
    expect(await shop.balance(shop.partner)).toBe(0);
    expect(await shop.balance(shop.merchant)).toBe(1000);
  });

  it("pays the fee of the facilitator out of what the destination receives", async () => {
    const shop = await openFunded();
    const { partner, merchant, client } = shop;
    await pay(shop, 5000);
    const transfer = await shop.transfer(
      merchant.method("moov-wallet"),
      shop.partner.method("ach-credit-standard"),
      2000,
      { facilitatorFee: { totalDecimal: "1.2" } },
    );
    const fee = { total: 120, totalDecimal: "1.200000000", markup: 120, markupDecimal: "1.200000000" };
    expect(transfer.facilitatorFee).toEqual(fee);
    expect(await shop.balance(partner)).toBe(5000);
    await shop.sandbox.clock.advance({ hours: 1 });
    expect(await shop.balance(partner)).toBe(5120);
    expect(await pay(shop, 1000, { facilitatorFee: { markup: 30 } })).toMatchObject({
      facilitatorFee: { total: 30 },
    });
    expect(await shop.balance(partner)).toBe(4150);
    expect(await shop.balance(merchant)).toBe(3970);
    const [{ walletID = "" } = {}] = [transfer.source?.wallet];
    const [latest] = await listWalletTransactions(client, {
      accountID: merchant.accountID,
      walletID,
      transactionType: "wallet-transfer",
      sourceID: (await listTransfers(client, { accountID: partner.accountID }))[0]?.transferID,
    });
    expect(latest).toMatchObject({ grossAmount: 1000, fee: 30, netAmount: 970 });
    expect(shop.sandbox.balances()).toContainEqual({
      account: "rail:fees",
      balanceDecimal: "0.000000000",
    });
  });
});

describe("createTransfer", () => {
  it.each<[string, (shop: Shop) => Partial<CreateTransferInput>, object]>([
    [
      "an unknown source",
      () => ({ source: { paymentMethodID: UNKNOWN_ID } }),
      { sourcePaymentMethodID: expect.any(String) },
    ],
    [
      "a source that can only receive money",
      ({ partner }) => ({ source: { paymentMethodID: partner.method("ach-credit-standard") } }),
      { sourcePaymentMethodID: expect.any(String) },
    ],
    [
      "an unknown destination",
      () => ({ destination: { paymentMethodID: UNKNOWN_ID } }),
      { destinationPaymentMethodID: expect.any(String) },
    ],
    [
      "a destination that can only send money",
      ({ partner }) => ({ destination: { paymentMethodID: partner.method("ach-debit-fund") } }),
      { destinationPaymentMethodID: expect.any(String) },
    ],
    [
      "the source as destination",
      ({ partner }) => ({ destination: { paymentMethodID: partner.method("moov-wallet") } }),
      { destinationPaymentMethodID: expect.any(String) },
    ],
    ["another currency", () => ({ amount: { currency: "EUR", value: 1 } }), { amount: expect.any(String) }],
    ["no money", () => ({ amount: { currency: "USD", value: 0 } }), { amount: expect.any(String) }],
    [
      "a payment token",
      () => ({ source: { paymentToken: "token" } }),
      { source: expect.stringContaining("payment tokens") },
    ],
    ["an unknown group", () => ({ source: { transferID: UNKNOWN_ID } }), { source: expect.any(String) }],
    [
      "a fee above the amount",
      () => ({ facilitatorFee: { total: 2501 } }),
      { facilitatorFee: { totalDecimal: expect.any(String) } },
    ],
    [
      "a fee with a fraction of a cent",
      () => ({ facilitatorFee: { markupDecimal: "0.001" } }),
      { facilitatorFee: { markupDecimal: expect.any(String) } },
    ],
    [
      "two fees that differ",
      () => ({ facilitatorFee: { total: 1, totalDecimal: "0.02" } }),
      { facilitatorFee: { totalDecimal: expect.any(String) } },
    ],
    [
      "a markup that is not the total",
      () => ({ facilitatorFee: { total: 2, markup: 1 } }),
      { facilitatorFee: { markupDecimal: expect.any(String) } },
    ],
  ])("rejects %s with 422", async (_, toInput, fields) => {
    const shop = await openFunded();
    const { partner, merchant, client } = shop;
    const result = await createTransfer(client, {
      accountID: partner.accountID,
      source: { paymentMethodID: partner.method("moov-wallet") },
      destination: { paymentMethodID: merchant.method("moov-wallet") },
      amount: { currency: "USD", value: 2500 },
      ...toInput(shop),
    }).result();
    expect(result).toMatchObject({ ok: false, error: { status: 422, fields } });
    expect(await listTransfers(client, { accountID: merchant.accountID })).toEqual([]);
  });

  it("needs an idempotency key", async () => {
    const { sandbox, partner, merchant } = await openFunded();
    const body = {
      source: { paymentMethodID: partner.method("moov-wallet") },
      destination: { paymentMethodID: merchant.method("moov-wallet") },
      amount: { currency: "USD", value: 1 },
    };
    expect(await send(sandbox, `/accounts/${partner.accountID}/transfers`, body)).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("x-idempotency-key") },
    });
  });

  it.each(["source", "destination"] as const)("refuses a %s whose account is disconnected", async (side) => {
    const shop = await openFunded();
    const { merchant, partner, client } = shop;
    await pay(shop, 1000);
    await disconnectAccount(client, { accountID: merchant.accountID });
    const wallets = [merchant.method("moov-wallet"), partner.method("moov-wallet")] as const;
    const [source, destination] = side === "source" ? wallets : ([wallets[1], wallets[0]] as const);
    await expect(shop.transfer(source, destination, 100)).rejects.toMatchObject({
      status: 422,
      fields: { [`${side}PaymentMethodID`]: "the account is disconnected" },
    });
  });

  it("refuses a disconnected account in the path with 400, and an unknown one with 404", async () => {
    const shop = await openFunded();
    const accountID = shop.customer.accountID;
    await disconnectAccount(shop.client, { accountID });
    await expect(pay(shop, 1, { accountID })).rejects.toMatchObject({ status: 400 });
    await expect(pay(shop, 1, { accountID: UNKNOWN_ID })).rejects.toMatchObject({ status: 404 });
  });

  it("refuses a bank account that was disabled", async () => {
    const shop = await openFunded();
    const { client, merchant } = shop;
    const destination = merchant.method("ach-credit-standard");
    await disableBankAccount(client, {
      accountID: merchant.accountID,
      bankAccountID: merchant.bankAccountID,
    });
    await expect(shop.transfer(shop.partner.method("moov-wallet"), destination, 1)).rejects.toMatchObject({
      fields: { destinationPaymentMethodID: expect.any(String) },
    });
  });

  it.each<
    [
      CapabilityIDInput,
      (shop: Shop) => readonly [source: string, destination: string],
      "source" | "destination",
    ]
  >([
    [
      "collect-funds.ach",
      ({ customer, merchant }) => [customer.method("ach-debit-collect"), merchant.method("moov-wallet")],
      "destination",
    ],
    [
      "send-funds.ach",
      ({ customer, merchant }) => [merchant.method("moov-wallet"), customer.method("ach-credit-same-day")],
      "source",
    ],
    [
      "send-funds.rtp",
      ({ customer, merchant }) => [merchant.method("moov-wallet"), customer.method("rtp-credit")],
      "source",
    ],
    [
      "wallet.balance",
      ({ partner, customer }) => [partner.method("moov-wallet"), customer.method("moov-wallet")],
      "destination",
    ],
    [
      "wallet.balance",
      ({ partner, customer }) => [customer.method("ach-debit-fund"), partner.method("moov-wallet")],
      "source",
    ],
  ])("needs the capability %s", async (capability, toMethods, side) => {
    const shop = await openFunded();
    const { client, customer, merchant } = shop;
    const [source, destination] = toMethods(shop);
    await pay(shop, 1000);
    expect(await shop.transfer(source, destination, 100)).toHaveProperty("status");
    const { accountID } = capability === "wallet.balance" ? customer : merchant;
    await disableCapability(client, { accountID, capabilityID: capability });
    await expect(shop.transfer(source, destination, 100)).rejects.toMatchObject({
      status: 422,
      fields: { [`${side}PaymentMethodID`]: `the account needs the capability ${capability}` },
    });
  });

  it("accepts the broad capabilities of older API versions", async () => {
    const shop = await openFunded();
    const { client } = shop;
    const { accountID } = await createAccount(client, {
      accountType: "business",
      profile: { business: { legalBusinessName: "Bakery" } },
      capabilities: ["collect-funds", "wallet"],
    });
    const { sourceOptions = [] } = await createTransferOptions(client, {
      accountID: shop.partner.accountID,
      source: { accountID },
      destination: { accountID },
      amount: { currency: "USD", value: 1 },
    });
    const [wallet] = sourceOptions;
    const debit = await shop.transfer(
      shop.customer.method("ach-debit-collect"),
      wallet?.paymentMethodID ?? "",
      100,
    );
    expect(debit).toMatchObject({ status: "created" });
  });

  it.each([
    ["failed", 201],
    ["timeout", 202],
  ] as const)("hides the outcome of the rail with the fault %s", async (railResponse, status) => {
    const shop = await openFunded();
    shop.sandbox.faults.next({ railResponse, operation: "createTransfer" });
    const { partner, merchant, client } = shop;
    const { data, response } = await createTransfer(client, {
      accountID: partner.accountID,
      source: { paymentMethodID: partner.method("moov-wallet") },
      destination: { paymentMethodID: merchant.method("rtp-credit") },
      amount: { currency: "USD", value: 100 },
      waitFor: "rail-response",
    }).withResponse();
    expect(response.status).toBe(status);
    expect(Object.keys(data)).toEqual(["transferID", "createdOn"]);
    expect(await shop.get(data)).toMatchObject({ status: "pending" });
    await shop.sandbox.clock.advance({ seconds: 2 });
    expect(await shop.get(data)).toMatchObject({ status: "completed" });
  });
});

describe("createTransferOptions", () => {
  const amount = { currency: "USD", value: 1 };

  it("lists the payment methods that can send and receive money", async () => {
    const { client, partner, customer } = await openShop();
    const options = await createTransferOptions(client, {
      accountID: partner.accountID,
      source: { accountID: customer.accountID },
      destination: { accountID: partner.accountID },
      amount,
    });
    const typesOf = (methods: typeof options.sourceOptions) =>
      methods?.map(({ paymentMethodType }) => paymentMethodType).sort();
    expect(typesOf(options.sourceOptions)).toEqual(["ach-debit-collect", "ach-debit-fund", "moov-wallet"]);
    expect(typesOf(options.destinationOptions)).toEqual([
      "ach-credit-same-day",
      "ach-credit-standard",
      "instant-bank-credit",
      "moov-wallet",
      "rtp-credit",
    ]);
  });

  it("lists a payment method if it can be on its side", async () => {
    const { client, partner, customer } = await openShop();
    const paymentMethodID = customer.method("ach-debit-collect");
    const options = await createTransferOptions(client, {
      accountID: partner.accountID,
      source: { paymentMethodID },
      destination: { paymentMethodID, accountID: customer.accountID },
      amount,
    });
    expect(options).toMatchObject({ sourceOptions: [{ paymentMethodID }], destinationOptions: [] });
  });

  it.each<[string, (shop: Shop) => object, object]>([
    ["an unknown account", () => ({ source: { accountID: UNKNOWN_ID } }), { source: expect.any(String) }],
    [
      "a payment method of another account",
      ({ partner, customer }) => ({
        destination: { accountID: partner.accountID, paymentMethodID: customer.method("ach-debit-fund") },
      }),
      { destination: expect.any(String) },
    ],
    ["a side without an ID", () => ({ source: {} }), { source: expect.any(String) }],
    [
      "another currency",
      () => ({ amount: { currency: "EUR", value: 1 } }),
      { amount: "the currency must be USD" },
    ],
  ])("rejects %s", async (_, toInput, fields) => {
    const shop = await openShop();
    const { accountID } = shop.partner;
    const input = { accountID, source: { accountID }, destination: { accountID }, amount };
    expect(await createTransferOptions(shop.client, { ...input, ...toInput(shop) }).result()).toMatchObject({
      error: { status: 422, fields },
    });
  });
});

describe("a stored transfer", () => {
  it("is visible to the partner and to both of its accounts", async () => {
    const shop = await openFunded();
    const { client, partner, merchant, customer } = shop;
    const { transferID } = await shop.transfer(
      partner.method("moov-wallet"),
      merchant.method("moov-wallet"),
      100,
    );
    for (const { accountID } of [partner, merchant])
      expect(await getTransfer(client, { accountID, transferID })).toHaveProperty("transferID", transferID);
    const { accountID } = customer;
    expect(await getTransfer(client, { accountID, transferID }).result()).toMatchObject({
      error: { status: 404 },
    });
    expect(await listTransfers(client, { accountID })).toEqual([]);
  });

  it("is returned by ID together with others", async () => {
    const shop = await openFunded();
    const { client, partner, customer } = shop;
    const transfers = [await pay(shop, 1), await pay(shop, 2)];
    const transferIDs = [...transfers.map(({ transferID }) => transferID), UNKNOWN_ID];
    const { accountID } = partner;
    expect(await batchGetTransfers(client, { accountID, transferIDs })).toEqual(
      Object.fromEntries(transfers.map((transfer) => [transfer.transferID, transfer])),
    );
    expect(await batchGetTransfers(client, { accountID: customer.accountID, transferIDs })).toEqual({});
  });

  it("can be updated by the partner", async () => {
    const shop = await openFunded();
    const { client, partner, merchant } = shop;
    const transfer = await pay(shop, 100, { metadata: { order: "42" }, foreignID: "order-42" });
    const { transferID } = transfer;
    const { accountID } = partner;
    const updated = await updateTransfer(client, {
      accountID,
      transferID,
      metadata: { plan: "gold" },
      foreignID: null,
    });
    expect(updated).toMatchObject({ metadata: { order: "42", plan: "gold" } });
    expect(updated).not.toHaveProperty("foreignID");
    expect(await shop.get(transfer)).toEqual(updated);
    const other = updateTransfer(client, { accountID: merchant.accountID, transferID, foreignID: "x" });
    expect(await other.result()).toMatchObject({ error: { status: 404 } });
  });

  it("needs the scope of the account in the path", async () => {
    const shop = await openFunded();
    const { sandbox, client, partner } = shop;
    const { accountID } = partner;
    const transfer = await pay(shop, 100);
    const { accessToken } = await createAccessToken(client, {
      grantType: "client_credentials",
      scope: `/accounts/${accountID}/transfers.read`,
    });
    const reader = openClientOf(sandbox, { accessToken });
    const { transferID } = transfer;
    expect(await getTransfer(reader, { accountID, transferID })).toEqual(transfer);
    expect(await updateTransfer(reader, { accountID, transferID }).result()).toMatchObject({
      error: { status: 403 },
    });
  });
});
