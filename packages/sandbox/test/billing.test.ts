import {
  createFeePlanAgreements,
  listFeePlanAgreements,
  listFeePlans,
  listFeeRevenue,
  listFeesFetch,
  listPartnerPricingAgreements,
  retrieveFees,
} from "@moovkit/billing";
import type { CreatedTransfer } from "@moovkit/transfers";
import { listWallets, listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";
import { openShop, type Party, type Shop, withCard } from "./open-shop.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";

const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

/** Returns the ID of the default fee plan with this name. */
const findPlan = async ({ client, partner }: Shop, name: string): Promise<string> => {
  const plans = await listFeePlans(client, { accountID: partner.accountID });
  return plans.find((plan) => plan.name === name)?.planID ?? "";
};

/** Accepts a fee plan for an account of a shop. */
const accept = async (shop: Shop, { accountID }: Party, name = "Flat rate") =>
  createFeePlanAgreements(shop.client, { accountID, planID: await findPlan(shop, name) });

/** Charges the card of the customer for the merchant, and waits until the payment has completed. */
const chargeCard = async (shop: Shop, cents: number): Promise<CreatedTransfer> => {
  const { customer, merchant, sandbox, transfer } = shop;
  const created = await transfer(customer.method("card-payment"), merchant.method("moov-wallet"), cents);
  await sandbox.clock.advance({ hours: 3 });
  return created;
};

const openCardShop = async () => withCard(await openShop());

describe("listFeePlans", () => {
  it("returns the default plans, or those with the given IDs", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const plans = await listFeePlans(client, { accountID });
    expect(plans.map(({ cardAcquiringModel }) => cardAcquiringModel)).toEqual(["flat-rate", "cost-plus"]);
    const [, costPlus] = plans;
    const planIDs = [costPlus?.planID ?? "", UNKNOWN_ID];
    expect(await listFeePlans(client, { accountID, planIDs })).toEqual([costPlus]);
    expect(await listFeePlans(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
  });

  it("returns fees with different IDs", async () => {
    const { client, sandbox } = await openClient();
    const plans = await listFeePlans(client, { accountID: sandbox.partnerAccountID });
    const ids = plans.flatMap(({ billableFees }) => billableFees.map(({ billableFeeID }) => billableFeeID));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("fee plan agreements", () => {
  it("are active until another plan is accepted", async () => {
    const shop = await openShop();
    const { client, merchant, sandbox } = shop;
    const { accountID } = merchant;
    const first = await accept(shop, merchant);
    expect(first).toMatchObject({ accountID, name: "Flat rate", status: "active" });
    expect(await accept(shop, merchant).catch((error: unknown) => error)).toMatchObject({
      code: "conflict_error",
    });
    const second = await accept(shop, merchant, "Cost plus");
    const terminated = { ...first, status: "terminated" };
    const { client: other } = await reopen(sandbox);
    expect(await listFeePlanAgreements(other, { accountID })).toEqual([terminated, second]);
    const list = (filters: object) => listFeePlanAgreements(client, { accountID, ...filters });
    expect(await list({ status: ["active"] })).toEqual([second]);
    expect(await list({ status: ["terminated"], agreementID: [first.agreementID] })).toEqual([terminated]);
    expect(await list({ agreementID: [UNKNOWN_ID] })).toEqual([]);
    expect(await list({ skip: 1, count: 1 })).toEqual([second]);
    expect(await accept(shop, merchant)).toMatchObject({ status: "active", name: "Flat rate" });
  });

  it("need an account and one of its plans", async () => {
    const shop = await openShop();
    const { client, merchant, partner } = shop;
    const create = (accountID: string, planID: string) =>
      createFeePlanAgreements(client, { accountID, planID }).result();
    const planID = await findPlan(shop, "Flat rate");
    expect(await create(UNKNOWN_ID, planID)).toMatchObject(NOT_FOUND);
    expect(await create(merchant.accountID, UNKNOWN_ID)).toMatchObject({
      error: { fields: { planID: expect.any(String) } },
    });
    expect(await create(partner.accountID, planID)).toMatchObject(CONFLICT);
  });

  it("of the partner with Moov are listed for the partner only", async () => {
    const { client, partner, merchant } = await openShop();
    const { accountID } = partner;
    const list = (filters: object) => listPartnerPricingAgreements(client, { accountID, ...filters });
    const agreements = await list({});
    expect(agreements).toMatchObject([{ accountID, status: "active", revenueShare: "50.0" }]);
    expect(await list({ status: ["active"] })).toEqual(agreements);
    expect(await list({ status: ["terminated"] })).toEqual([]);
    expect(await listPartnerPricingAgreements(client, { accountID: merchant.accountID })).toEqual([]);
    expect(await list({ accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
  });
});

describe("the fees of a transfer", () => {
  it("do not exist without an agreement", async () => {
    const shop = await openCardShop();
    const { client, merchant, partner, get, balance } = shop;
    const payment = await chargeCard(shop, 10_000);
    expect(await get(payment)).toMatchObject({ moovFee: 0, moovFees: [] });
    expect(await balance(merchant)).toBe(10_000);
    for (const { accountID } of [merchant, partner])
      expect(await retrieveFees(client, { accountID })).toEqual([]);
  });

  it("are taken from the wallet of the merchant", async () => {
    const shop = await openCardShop();
    const { client, merchant, get, balance } = shop;
    const { accountID } = merchant;
    await accept(shop, merchant);
    const payment = await chargeCard(shop, 10_000);
    const { transferID } = payment;
    const [wallet] = await listWallets(client, { accountID });
    const walletID = wallet?.walletID ?? "";
    const [fee] = await retrieveFees(client, { accountID });
    expect(fee).toMatchObject({
      accountID,
      walletID,
      feeName: "Card payment",
      amount: usd("3.200000000"),
      generatedBy: { transferID, cardID: expect.any(String) },
      feePaidBy: "destination",
    });
    const feeIDs = [fee?.feeID ?? ""];
    expect(await get(payment)).toMatchObject({
      status: "completed",
      moovFee: 320,
      moovFeeDecimal: "3.200000000",
      moovFeeDetails: { moovProcessing: "3.200000000" },
      moovFees: [{ accountID, transferParty: "destination", totalAmount: usd("3.200000000"), feeIDs }],
    });
    expect(await balance(merchant)).toBe(9_680);
    const filters = { accountID, walletID, transactionType: "moov-fee" } as const;
    expect(await listWalletTransactions(client, filters)).toMatchObject([
      { sourceType: "transfer", sourceID: transferID, grossAmount: -320, memo: "Fee for Card payment" },
    ]);
    expect(await listFeesFetch(client, { accountID, feeIDs })).toEqual([fee]);
    expect(await listFeesFetch(client, { accountID, feeIDs: [UNKNOWN_ID] })).toEqual([]);
    expect(await listFeesFetch(client, { accountID })).toEqual([fee]);
  });

  it("contain interchange with a cost-plus plan, in one transaction", async () => {
    const shop = await openCardShop();
    const { client, merchant, get } = shop;
    const { accountID } = merchant;
    await accept(shop, merchant, "Cost plus");
    const payment = await chargeCard(shop, 10_000);
    const fees = await retrieveFees(client, { accountID });
    expect(fees.map(({ feeName, amount }) => [feeName, amount?.valueDecimal])).toEqual([
      ["Card payment", "0.750000000"],
      ["Interchange", "1.900000000"],
    ]);
    expect(await get(payment)).toMatchObject({
      moovFee: 265,
      moovFeeDetails: { interchange: "1.900000000", moovProcessing: "0.750000000" },
    });
    const [wallet] = await listWallets(client, { accountID });
    const filters = { accountID, walletID: wallet?.walletID ?? "", transactionType: "moov-fee" } as const;
    expect(await listWalletTransactions(client, filters)).toMatchObject([{ grossAmount: -265 }]);
  });

  it("are taken before the transfers that wait for it start", async () => {
    const shop = await openCardShop();
    const { sandbox, merchant, customer, transfer, get, balance } = shop;
    await accept(shop, merchant);
    const wallet = merchant.method("moov-wallet");
    const { transferID } = await transfer(customer.method("card-payment"), wallet, 10_000);
    const bank = merchant.method("ach-credit-standard");
    const rest = await transfer({ transferID }, bank, 9_000);
    const tooMuch = await transfer({ transferID }, bank, 1_000);
    await sandbox.clock.advance({ hours: 4 });
    expect(await get(rest)).toMatchObject({ status: "completed", moovFee: 25 });
    expect(await get(tooMuch)).toMatchObject({
      status: "failed",
      failureReason: "wallet-insufficient-funds",
      moovFee: 0,
      moovFees: [],
    });
    expect(await balance(merchant)).toBe(10_000 - 320 - 9_000 - 25);
  });

  it.each([
    ["ach-credit-standard", 100, "0.250000000"],
    ["ach-credit-same-day", 100, "0.750000000"],
    ["rtp-credit", 100, "1.000000000"],
  ] as const)("of a payout with %s are paid by the source", async (type, cents, valueDecimal) => {
    const shop = await openShop();
    const { client, sandbox, partner, merchant, customer, transfer, fund } = shop;
    await fund(1_000);
    await transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), 500);
    await accept(shop, merchant);
    await transfer(merchant.method("moov-wallet"), customer.method(type), cents);
    await sandbox.clock.advance({ hours: 1 });
    expect(await retrieveFees(client, { accountID: merchant.accountID })).toMatchObject([
      { amount: usd(valueDecimal), feePaidBy: "source" },
    ]);
  });

  it("of a payout are paid by the destination on request", async () => {
    const shop = await openShop();
    const { client, sandbox, partner, merchant, customer, transfer, fund } = shop;
    await fund(1_000);
    await accept(shop, merchant);
    await accept(shop, customer);
    await transfer(partner.method("moov-wallet"), customer.method("ach-credit-standard"), 500, {
      feePaidBy: { payout: "destination" },
    });
    await sandbox.clock.advance({ hours: 1 });
    expect(await retrieveFees(client, { accountID: customer.accountID })).toMatchObject([
      { amount: usd("0.250000000"), feePaidBy: "destination" },
    ]);
    expect(await retrieveFees(client, { accountID: merchant.accountID })).toEqual([]);
  });

  it.each([
    [50, "0.250000000"],
    [100, "0.260000000"],
    [101, "0.260000000"],
    [500_000, "5.000000000"],
  ])("of an ACH debit of %d cents are rounded and limited", async (cents, valueDecimal) => {
    const shop = await openShop();
    const { client, sandbox, merchant, customer, transfer } = shop;
    await accept(shop, merchant);
    await transfer(customer.method("ach-debit-collect"), merchant.method("moov-wallet"), cents);
    await sandbox.clock.advance({ hours: 1 });
    expect(await retrieveFees(client, { accountID: merchant.accountID })).toMatchObject([
      { amount: usd(valueDecimal) },
    ]);
  });
});

describe("the lists of fees", () => {
  it("are filtered and have pages", async () => {
    const shop = await openCardShop();
    const { client, merchant } = shop;
    const { accountID } = merchant;
    await accept(shop, merchant);
    const { transferID: first } = await chargeCard(shop, 1_000);
    const { transferID: second } = await chargeCard(shop, 2_000);
    const list = async (filters: object) => {
      const fees = await retrieveFees(client, { accountID, ...filters });
      return fees.map(({ generatedBy }) => generatedBy?.transferID);
    };
    const [, { createdOn = "" } = {}] = await retrieveFees(client, { accountID });
    expect(await list({})).toEqual([first, second]);
    expect(await list({ transferID: second })).toEqual([second]);
    expect(await list({ endDateTime: createdOn })).toEqual([first]);
    expect(await list({ startDateTime: createdOn })).toEqual([second]);
    expect(await list({ skip: 1, count: 5 })).toEqual([second]);
    expect(await list({ count: 1 })).toEqual([first]);
    expect(await list({ disputeID: UNKNOWN_ID })).toEqual([]);
    expect(await list({ residualID: UNKNOWN_ID })).toEqual([]);
    expect(await retrieveFees(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
    expect(await listFeesFetch(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
  });

  it("contain the revenue and the costs of the partner", async () => {
    const shop = await openCardShop();
    const { client, merchant, partner } = shop;
    const { accountID } = partner;
    await accept(shop, merchant);
    const { transferID } = await chargeCard(shop, 10_000);
    const revenue = await retrieveFees(client, { accountID: merchant.accountID });
    expect(await listFeeRevenue(client, { accountID, transferID })).toEqual(revenue);
    expect(await listFeeRevenue(client, { accountID, transferID: UNKNOWN_ID })).toEqual([]);
    expect(await listFeeRevenue(client, { accountID: merchant.accountID })).toEqual([]);
    expect(await listFeeRevenue(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
    expect(await retrieveFees(client, { accountID })).toMatchObject([
      { accountID, feeName: "Card payment", amount: usd("0.280000000"), generatedBy: { transferID } },
      { accountID, feeName: "Interchange", amount: usd("1.900000000"), generatedBy: { transferID } },
    ]);
  });
});
