import {
  createFeePlanAgreements,
  getResidual,
  getStatement,
  listFeePlans,
  listResidualFees,
  listResiduals,
  listStatements,
  retrieveFees,
} from "@moovkit/billing";
import { listWallets, listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { BASIC, ORIGIN, openSandbox, UNKNOWN_ID } from "./helpers.js";
import { openShop, type Shop, withCard } from "./open-shop.js";
import { NOT_FOUND } from "./rejections.js";
import { watchEvents } from "./webhooks-helpers.js";

const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

const accept = async ({ client, merchant: { accountID } }: Shop, name: string): Promise<string> => {
  const plans = await listFeePlans(client, { accountID });
  const planID = plans.find((plan) => plan.name === name)?.planID ?? "";
  return (await createFeePlanAgreements(client, { accountID, planID })).agreementID;
};

/** Collects a payment with an ACH debit. */
const collect = async ({ sandbox, merchant, customer, transfer }: Shop, cents: number): Promise<string> => {
  const source = customer.method("ach-debit-collect");
  const { transferID } = await transfer(source, merchant.method("moov-wallet"), cents);
  await sandbox.clock.advance({ hours: 1 });
  return transferID;
};

/** Charges the card of the customer for the merchant. */
const charge = async ({ sandbox, merchant, customer, transfer }: Shop, cents: number): Promise<void> => {
  await transfer(customer.method("card-payment"), merchant.method("moov-wallet"), cents);
  await sandbox.clock.advance({ hours: 3 });
};

/** Sets the clock forward from the first week of January to February 2. */
const endJanuary = ({ sandbox }: Shop): Promise<void> => sandbox.clock.advance({ days: 28 });

describe("statements", () => {
  it("are created at the start of each month while an agreement is active", async () => {
    const shop = await watchEvents(openShop);
    const { client, sandbox, merchant, partner, takeEvents } = shop;
    const { accountID } = merchant;
    const agreementID = await accept(shop, "Flat rate");
    await collect(shop, 10_000);
    await endJanuary(shop);
    const [statement] = await listStatements(client, { accountID });
    expect(statement).toMatchObject({
      statementName: "Statement 2026-01",
      fileName: "statement-2026-01.pdf",
      billingPeriodStartDateTime: "2026-01-01T00:00:00.000Z",
      billingPeriodEndDateTime: "2026-02-01T00:00:00.000Z",
      subscriptionIDs: [agreementID],
      summary: {
        ach: { volumeAmount: usd("100.000000000"), volumeCount: 1, feeAmount: usd("0.750000000") },
        total: usd("0.750000000"),
      },
      achFees: { debits: { count: 1, amount: usd("0.750000000") } },
      createdOn: expect.stringMatching(/^2026-02-01T00:00:00/),
    });
    const [partnerStatement] = await listStatements(client, { accountID: partner.accountID });
    expect(await takeEvents("billingStatement.")).toEqual([
      { type: "billingStatement.created", data: { accountID, statementID: statement?.statementID } },
      {
        type: "billingStatement.created",
        data: { accountID: partner.accountID, statementID: partnerStatement?.statementID },
      },
    ]);
    await sandbox.clock.advance({ days: 27 });
    const months = (await listStatements(client, { accountID })).map(({ fileName }) => fileName);
    expect(months).toEqual(["statement-2026-01.pdf", "statement-2026-02.pdf"]);
    expect(await listStatements(client, { accountID: partner.accountID })).toEqual([partnerStatement]);
  });

  it("do not exist without an agreement", async () => {
    const shop = await openShop();
    const { client, merchant, partner } = shop;
    await collect(shop, 10_000);
    await endJanuary(shop);
    for (const { accountID } of [merchant, partner])
      expect(await listStatements(client, { accountID })).toEqual([]);
  });

  it("contain the monthly fee, which is taken from the wallet", async () => {
    const shop = await openShop();
    const { client, merchant, balance } = shop;
    const { accountID } = merchant;
    await accept(shop, "Cost plus");
    await endJanuary(shop);
    expect(await balance(merchant)).toBe(-1_000);
    const [wallet] = await listWallets(client, { accountID });
    const [fee] = await retrieveFees(client, { accountID });
    expect(fee).toMatchObject({ feeName: "Monthly platform fee", amount: usd("10.000000000") });
    const filters = { accountID, walletID: wallet?.walletID ?? "", sourceType: "fee" } as const;
    expect(await listWalletTransactions(client, filters)).toMatchObject([
      { transactionType: "moov-fee", sourceID: fee?.feeID, grossAmount: -1_000 },
    ]);
    expect(await listStatements(client, { accountID })).toMatchObject([
      { summary: { platformFees: usd("10.000000000"), total: usd("10.000000000") } },
    ]);
  });

  it("contain card payments by brand", async () => {
    const shop = await withCard(await openShop());
    await accept(shop, "Cost plus");
    await charge(shop, 10_000);
    await endJanuary(shop);
    const { accountID } = shop.merchant;
    const nothing = { count: 0, amount: usd("0.000000000") };
    expect(await listStatements(shop.client, { accountID })).toMatchObject([
      {
        summary: {
          cardAcquiring: {
            volumeAmount: usd("100.000000000"),
            volumeCount: 1,
            feeAmount: usd("2.650000000"),
            interchangeFees: { visa: usd("1.900000000"), mastercard: usd("0.000000000") },
          },
          total: usd("12.650000000"),
        },
        cardAcquiringFees: {
          visa: {
            interchange: { count: 1, amount: usd("1.900000000") },
            completedDomesticOnline: { count: 1, amount: usd("0.750000000") },
            completedDomesticInPerson: nothing,
            total: { count: 2, amount: usd("2.650000000") },
          },
          discover: { total: nothing },
        },
      },
    ]);
  });

  it("are the same after a snapshot in the middle of the month", async () => {
    const shop = await openShop();
    await accept(shop, "Flat rate");
    await collect(shop, 10_000);
    const { client, merchant, ...other } = shop.continueWith(
      await openSandbox({ speed: 0, snapshot: shop.sandbox.snapshot() }),
    );
    await endJanuary(shop);
    await other.sandbox.clock.advance({ days: 28 });
    const { accountID } = merchant;
    const [expected] = await listStatements(shop.client, { accountID });
    expect(await listStatements(client, { accountID })).toEqual([
      { ...expected, statementID: expect.any(String) },
    ]);
  });

  it("are filtered by period and have pages", async () => {
    const shop = await openShop();
    const { client, sandbox, merchant } = shop;
    const { accountID } = merchant;
    await accept(shop, "Flat rate");
    await sandbox.clock.advance({ days: 90 });
    const list = async (filters: object) => {
      const statements = await listStatements(client, { accountID, ...filters });
      return statements.map(({ fileName }) => fileName.slice("statement-2026-".length, -".pdf".length));
    };
    expect(await list({})).toEqual(["01", "02", "03"]);
    expect(await list({ billingPeriodStartDateTime: "2026-02-01T00:00:00Z" })).toEqual(["02", "03"]);
    expect(await list({ billingPeriodEndDateTime: "2026-03-01T00:00:00Z" })).toEqual(["01", "02"]);
    expect(await list({ skip: 1, count: 1 })).toEqual(["02"]);
    expect(await listStatements(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
  });

  it("are a PDF or JSON", async () => {
    const shop = await openShop();
    const { client, sandbox, merchant, partner } = shop;
    const { accountID } = merchant;
    await accept(shop, "Flat rate");
    await endJanuary(shop);
    const [statement] = await listStatements(client, { accountID });
    const statementID = statement?.statementID ?? "";
    const { bytes, contentType } = await getStatement(client, { accountID, statementID });
    expect(contentType).toBe("application/pdf");
    expect(bytes).toHaveLength(statement?.fileSize ?? 0);
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/^%PDF/);
    expect(text).toContain("Statement 2026-01: 0.000000000 USD");
    const request = async (accept: string) => {
      const url = `http://sandbox.localhost/accounts/${accountID}/statements/${statementID}`;
      const headers = { authorization: BASIC, origin: ORIGIN, accept };
      return (await sandbox.fetch(new Request(url, { headers }))).headers.get("content-type");
    };
    for (const type of [
      "*/*",
      "application/json",
      "application/json;q=1, application/pdf;q=0",
      "application/json, application/pdf;q=0.5",
      "application/pdfx",
    ])
      expect(await request(type)).toMatch(/^application\/json/);
    for (const type of [
      "Application/PDF",
      "application/json;q=0, application/pdf;q=0.5",
      "application/pdf ; q=1",
    ])
      expect(await request(type)).toBe("application/pdf");
    const get = (input: { accountID: string; statementID: string }) => getStatement(client, input).result();
    expect(await get({ accountID: partner.accountID, statementID })).toMatchObject(NOT_FOUND);
    expect(await get({ accountID, statementID: UNKNOWN_ID })).toMatchObject(NOT_FOUND);
  });
});

describe("residuals", () => {
  it("pay the partner its share in the fees of the month", async () => {
    const shop = await openShop();
    const { client, merchant, partner, balance } = shop;
    const { accountID } = partner;
    await accept(shop, "Flat rate");
    const transferID = await collect(shop, 10_000);
    await endJanuary(shop);
    const [residual] = await listResiduals(client, { accountID });
    const residualID = residual?.residualID ?? "";
    expect(residual).toMatchObject({
      partnerAccountID: accountID,
      periodStart: "2026-01-01T00:00:00.000Z",
      periodEnd: "2026-02-01T00:00:00.000Z",
      merchantFees: usd("0.750000000"),
      partnerCost: usd("0.150000000"),
      netIncome: usd("0.600000000"),
      revenueShare: "50.0",
      residualAmount: usd("0.300000000"),
    });
    expect(await getResidual(client, { accountID, residualID })).toEqual(residual);
    expect(await balance(partner)).toBe(30);
    const fees = await listResidualFees(client, { accountID, residualID });
    expect(fees).toMatchObject([
      { accountID: merchant.accountID, residualID, generatedBy: { transferID } },
      { accountID, residualID, generatedBy: { transferID } },
    ]);
    expect(await retrieveFees(client, { accountID, residualID })).toEqual([fees[1]]);
    expect(await listResidualFees(client, { accountID, residualID, skip: 1 })).toEqual([fees[1]]);
    expect(await listStatements(client, { accountID })).toMatchObject([
      {
        summary: {
          ach: {
            volumeCount: 1,
            merchantFeesCollected: usd("0.750000000"),
            partnerFeesAssessed: usd("0.150000000"),
            netIncome: usd("0.600000000"),
          },
          residualSubtotal: usd("0.300000000"),
          netPartnerPayment: usd("0.300000000"),
        },
        partnerFees: { total: usd("0.000000000") },
      },
    ]);
  });

  it("are filtered by the start of their period, and exist only for the partner", async () => {
    const shop = await openShop();
    const { client, sandbox, partner, merchant } = shop;
    const { accountID } = partner;
    await accept(shop, "Cost plus");
    await sandbox.clock.advance({ days: 60 });
    const list = async (filters: object) =>
      (await listResiduals(client, { accountID, ...filters })).map(({ periodStart }) =>
        periodStart.slice(0, 7),
      );
    expect(await list({})).toEqual(["2026-01", "2026-02"]);
    expect(await list({ startDateTime: "2026-02-01T00:00:00Z" })).toEqual(["2026-02"]);
    expect(await list({ endDateTime: "2026-02-01T00:00:00Z" })).toEqual(["2026-01"]);
    expect(await list({ skip: 1 })).toEqual(["2026-02"]);
    expect(await listResiduals(client, { accountID: merchant.accountID })).toEqual([]);
    expect(await listResiduals(client, { accountID: UNKNOWN_ID }).result()).toMatchObject(NOT_FOUND);
    const [residual] = await listResiduals(client, { accountID });
    const residualID = residual?.residualID ?? "";
    for (const key of [
      { accountID, residualID: UNKNOWN_ID },
      { accountID: merchant.accountID, residualID },
    ]) {
      expect(await getResidual(client, key).result()).toMatchObject(NOT_FOUND);
      expect(await listResidualFees(client, key).result()).toMatchObject(NOT_FOUND);
    }
  });
});
