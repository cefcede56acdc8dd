import { getBankAccount } from "@moovkit/bank-accounts";
import { getTransfer, type Transfer } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { reopen } from "./open-client.js";
import { openShop, type Shop } from "./open-shop.js";
import { watchEvents } from "./webhooks-helpers.js";

const collect = (shop: Shop, cents: number) =>
  shop.transfer(shop.customer.method("ach-debit-collect"), shop.merchant.method("moov-wallet"), cents);

const payOut = (shop: Shop, cents: number) =>
  shop.transfer(shop.partner.method("moov-wallet"), shop.merchant.method("ach-credit-standard"), cents);

const statusesOf = ({ status, source, destination }: Transfer) => [
  status,
  source.achDetails?.status,
  destination.achDetails?.status ?? destination.instantBankDetails?.status,
];

const railBalances = (shop: Shop) =>
  Object.fromEntries(
    shop.sandbox
      .balances()
      .filter(({ account }) => account.startsWith("rail:"))
      .map(({ account, balanceDecimal }) => [account, Number(balanceDecimal)]),
  );

describe("an ACH debit", () => {
  it("takes an hour, and adds the money to the wallet when it has completed", async () => {
    const shop = await openShop();
    const { clock } = shop.sandbox;
    const created = await collect(shop, 2500);
    expect(created).toMatchObject({
      status: "created",
      source: {
        achDetails: {
          status: "initiated",
          traceNumber: expect.stringMatching(/^\d{15}$/),
          secCode: "WEB",
          debitHoldPeriod: "no-hold",
          initiatedOn: expect.any(String),
        },
      },
    });
    await clock.advance({ minutes: 5 });
    expect(statusesOf(await shop.get(created))).toEqual(["pending", "originated", undefined]);
    await clock.advance({ minutes: 54 });
    expect(await shop.balance(shop.merchant)).toBe(0);
    await clock.advance({ minutes: 1 });
    const completed = await shop.get(created);
    expect(statusesOf(completed)).toEqual(["completed", "completed", undefined]);
    const { originatedOn, completedOn } = completed.source.achDetails ?? {};
    expect(Date.parse(originatedOn ?? "") - Date.parse(created.createdOn)).toBe(300_000);
    expect(Date.parse(completedOn ?? "") - Date.parse(created.createdOn)).toBe(3_600_000);
    expect(await shop.balance(shop.merchant)).toBe(2500);
  });

  it.each([
    ["1-day", 24],
    ["2-days", 48],
  ] as const)("holds the money for %s", async (debitHoldPeriod, hours) => {
    const shop = await openShop();
    const { customer, merchant } = shop;
    const source = { paymentMethodID: customer.method("ach-debit-collect"), achDetails: { debitHoldPeriod } };
    const created = await shop.transfer(source, merchant.method("moov-wallet"), 2500);
    await shop.sandbox.clock.advance({ hours, minutes: 59 });
    expect(statusesOf(await shop.get(created))).toEqual(["pending", "completed", undefined]);
    await shop.sandbox.clock.advance({ minutes: 1 });
    expect(statusesOf(await shop.get(created))).toEqual(["completed", "completed", undefined]);
  });

  it("contains the details of the request", async () => {
    const shop = await openShop();
    const { customer, merchant } = shop;
    const achDetails = {
      companyEntryDescription: "Gym bill",
      originatingCompanyName: "Fitness",
      secCode: "PPD",
    } as const;
    const source = {
      paymentMethodID: customer.method("ach-debit-collect"),
      achDetails: { ...achDetails, addenda: [{ record: "member 7" }] },
    };
    const transfer = await shop.transfer(source, merchant.method("moov-wallet"), 100);
    expect(transfer.source?.achDetails).toMatchObject({
      ...achDetails,
      addenda: [{ record: "member 7", isMasked: false }],
    });
  });

  it("can pay into a bank account, which is credited afterwards", async () => {
    const shop = await openShop();
    const { customer, merchant, sandbox } = shop;
    const transfer = await shop.transfer(
      customer.method("ach-debit-collect"),
      merchant.method("rtp-credit"),
      2500,
      { facilitatorFee: { total: 100 } },
    );
    await sandbox.clock.advance({ hours: 1 });
    expect(statusesOf(await shop.get(transfer))).toEqual(["pending", "completed", "initiated"]);
    await sandbox.clock.advance({ seconds: 2 });
    expect(statusesOf(await shop.get(transfer))).toEqual(["completed", "completed", "completed"]);
    expect(railBalances(shop)).toEqual({ "rail:ach": -25, "rail:instant-bank": 24 });
    expect(await shop.balance(shop.partner)).toBe(100);
  });

  it("continues from a snapshot", async () => {
    const shop = await openShop();
    const created = await collect(shop, 2500);
    await shop.sandbox.clock.advance({ minutes: 30 });
    const { client, sandbox } = await reopen(shop.sandbox);
    await sandbox.clock.advance({ minutes: 30 });
    const key = { accountID: shop.partner.accountID, transferID: created.transferID };
    expect(await getTransfer(client, key)).toMatchObject({ status: "completed" });
    await shop.sandbox.clock.advance({ minutes: 30 });
    expect(sandbox.balances()).toEqual(shop.sandbox.balances());
  });

  it("catches up when the time has jumped", async () => {
    let now = Date.UTC(2026, 0, 5);
    const shop = await openShop({ now: () => now, speed: 1 });
    const created = await collect(shop, 2500);
    now += 7_200_000;
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
  });
});

describe("a payout", () => {
  it("leaves the wallet at once, and takes an hour by standard ACH", async () => {
    const shop = await openShop();
    await shop.fund(10_000);
    const created = await payOut(shop, 4000);
    expect(statusesOf(created as Transfer)).toEqual(["pending", undefined, "initiated"]);
    expect(await shop.balance(shop.partner)).toBe(6000);
    await shop.sandbox.clock.advance({ minutes: 5 });
    expect(statusesOf(await shop.get(created))).toEqual(["pending", undefined, "originated"]);
    await shop.sandbox.clock.advance({ minutes: 55 });
    expect(statusesOf(await shop.get(created))).toEqual(["completed", undefined, "completed"]);
  });

  it("takes ten minutes by same-day ACH", async () => {
    const shop = await openShop();
    await shop.fund(10_000);
    const { partner, merchant, sandbox } = shop;
    const created = await shop.transfer(
      partner.method("moov-wallet"),
      merchant.method("ach-credit-same-day"),
      4000,
    );
    await sandbox.clock.advance({ minutes: 9 });
    expect(await shop.get(created)).toMatchObject({ status: "pending" });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
  });

  it.each(["rtp-credit", "instant-bank-credit"] as const)("completes within seconds by %s", async (type) => {
    const shop = await openShop();
    await shop.fund(10_000);
    const { partner, merchant, sandbox } = shop;
    const methods = [partner.method("moov-wallet"), merchant.method(type)] as const;
    const waited = await shop.transfer(...methods, 1000);
    expect(waited).toMatchObject({
      status: "completed",
      destination: { instantBankDetails: { network: "rtp", status: "completed" } },
    });
    const created = await shop.transfer(...methods, 1000, { waitFor: undefined });
    expect(await shop.get(created)).toMatchObject({
      status: "pending",
      destination: { instantBankDetails: { status: "initiated" } },
    });
    await sandbox.clock.advance({ seconds: 2 });
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
  });
});

/** What happens to a transfer before and after a return. */
interface ReturnCase {
  readonly create: (shop: Shop) => ReturnType<Shop["transfer"]>;
  readonly leg: "source" | "destination";
  /** Minutes after the creation. */
  readonly minutes: number;
  readonly status: string;
  /** Changes of the wallets in cents. */
  readonly partner: number;
  readonly merchant: number;
}

const fund = ({ transfer, merchant }: Shop) =>
  transfer(merchant.method("ach-debit-fund"), merchant.method("moov-wallet"), 2500);

const fundOther = ({ transfer, merchant, partner }: Shop) =>
  transfer(merchant.method("ach-debit-fund"), partner.method("moov-wallet"), 2500);

const collectToBank = ({ transfer, customer, merchant }: Shop) =>
  transfer(customer.method("ach-debit-collect"), merchant.method("ach-credit-standard"), 2500);

const fundToBank = ({ transfer, customer, merchant }: Shop) =>
  transfer(merchant.method("ach-debit-fund"), customer.method("ach-credit-standard"), 2500);

describe("a return", () => {
  it.each<[string, ReturnCase]>([
    [
      "of a funding debit before completion has no effect on the wallet",
      { create: fund, leg: "source", minutes: 5, status: "failed", partner: 0, merchant: 0 },
    ],
    [
      "of a funding debit after completion is taken from the wallet of the source",
      { create: fund, leg: "source", minutes: 60, status: "reversed", partner: 0, merchant: 0 },
    ],
    [
      "of a debit that funded another wallet is taken from the wallet of the source",
      { create: fundOther, leg: "source", minutes: 60, status: "reversed", partner: 2500, merchant: -2500 },
    ],
    [
      "of a collecting debit before completion has no effect on the wallet",
      {
        create: (shop) => collect(shop, 2500),
        leg: "source",
        minutes: 5,
        status: "failed",
        partner: 0,
        merchant: 0,
      },
    ],
    [
      "of a collecting debit after completion is taken from the wallet of the destination",
      {
        create: (shop) => collect(shop, 2500),
        leg: "source",
        minutes: 60,
        status: "reversed",
        partner: 0,
        merchant: 0,
      },
    ],
    [
      "of a payout before completion returns the money to the source",
      {
        create: (shop) => payOut(shop, 2500),
        leg: "destination",
        minutes: 5,
        status: "failed",
        partner: 0,
        merchant: 0,
      },
    ],
    [
      "of a payout after completion returns the money to the source",
      {
        create: (shop) => payOut(shop, 2500),
        leg: "destination",
        minutes: 60,
        status: "reversed",
        partner: 0,
        merchant: 0,
      },
    ],
    [
      "of the debit between bank accounts stops the credit",
      { create: collectToBank, leg: "source", minutes: 65, status: "failed", partner: 0, merchant: 0 },
    ],
    [
      "of the collecting debit between bank accounts is taken from the wallet of the destination",
      { create: collectToBank, leg: "source", minutes: 120, status: "reversed", partner: 0, merchant: -2500 },
    ],
    [
      "of the credit of a collected amount is added to the wallet of the destination",
      {
        create: collectToBank,
        leg: "destination",
        minutes: 120,
        status: "reversed",
        partner: 0,
        merchant: 2500,
      },
    ],
    [
      "of the credit of a funded amount is added to the wallet of the source",
      { create: fundToBank, leg: "destination", minutes: 65, status: "failed", partner: 0, merchant: 2500 },
    ],
  ])("%s", async (_, { create, leg, minutes, status, partner, merchant }) => {
    const shop = await openShop();
    const { sandbox } = shop;
    await shop.fund(10_000);
    const created = await create(shop);
    await sandbox.clock.advance({ minutes });
    sandbox.returnTransfer(created.transferID, { leg, code: "R01" });
    const returned = await shop.get(created);
    expect(returned).toMatchObject({
      status,
      [leg]: { achDetails: { status: "returned", return: { code: "R01", reason: expect.any(String) } } },
      ...(status === "failed" && { failureReason: `${leg}-payment-error` }),
    });
    await sandbox.clock.advance({ hours: 3 });
    expect(await shop.get(created)).toEqual(returned);
    expect(await shop.balance(shop.partner)).toBe(10_000 + partner);
    expect(await shop.balance(shop.merchant)).toBe(merchant);
  });

  it("can make the balance negative", async () => {
    const shop = await openShop();
    const { sandbox, merchant, customer } = shop;
    const created = await collect(shop, 2500);
    await sandbox.clock.advance({ hours: 1 });
    await shop.transfer(merchant.method("moov-wallet"), customer.method("ach-credit-standard"), 2000);
    sandbox.returnTransfer(created.transferID, { leg: "source", code: "R10" });
    expect(await shop.balance(merchant)).toBe(-2000);
  });

  it("leaves the fee to the partner", async () => {
    const shop = await openShop();
    const { sandbox, partner, merchant, customer } = shop;
    const debit = await shop.transfer(
      customer.method("ach-debit-collect"),
      merchant.method("moov-wallet"),
      2500,
      { facilitatorFee: { total: 100 } },
    );
    await sandbox.clock.advance({ hours: 1 });
    sandbox.returnTransfer(debit.transferID, { leg: "source", code: "R01" });
    expect([await shop.balance(partner), await shop.balance(merchant)]).toEqual([100, -100]);
  });

  it.each([
    ["R02", "errored"],
    ["R01", "verified"],
  ])("with %s leaves the bank account %s", async (code, status) => {
    const shop = await openShop();
    const { sandbox, client, customer } = shop;
    const { accountID, bankAccountID } = customer;
    const created = await collect(shop, 2500);
    await sandbox.clock.advance({ minutes: 5 });
    sandbox.returnTransfer(created.transferID, { leg: "source", code });
    const bankAccount = await getBankAccount(client, { accountID, bankAccountID });
    expect(bankAccount.status).toBe(status);
    if (status === "errored") {
      expect(bankAccount).toMatchObject({
        statusReason: "ach-debit-return",
        exceptionDetails: { achReturnCode: code, description: "Account closed" },
      });
      await expect(collect(shop, 1)).rejects.toMatchObject({
        fields: { sourcePaymentMethodID: expect.any(String) },
      });
    }
  });

  it.each<[string, (shop: Shop) => Promise<void>, RegExp]>([
    [
      "of an unknown transfer",
      async ({ sandbox }) => sandbox.returnTransfer("unknown", { leg: "source", code: "R01" }),
      /there is no such transfer/,
    ],
    [
      "with an unknown code",
      async ({ sandbox }) => sandbox.returnTransfer("x", { leg: "source", code: "R99" }),
      /`code` must be one of R01/,
    ],
    [
      "of an unknown leg",
      async ({ sandbox }) => sandbox.returnTransfer("x", { leg: "middle" as "source", code: "R01" }),
      /`leg` must be "source" or "destination"/,
    ],
    [
      "without a code",
      async ({ sandbox }) => sandbox.returnTransfer("x", { leg: "source" } as never),
      /set both `leg` and `code`/,
    ],
    [
      "of a wallet",
      async (shop) => {
        const { transferID } = await collect(shop, 1);
        shop.sandbox.returnTransfer(transferID, { leg: "destination", code: "R01" });
      },
      /the destination is not an ACH payment/,
    ],
    [
      "of a payment that has not reached the bank",
      async (shop) => {
        const { transferID } = await collect(shop, 1);
        shop.sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
      },
      /has not reached the bank/,
    ],
    [
      "a second time",
      async (shop) => {
        const { transferID } = await collect(shop, 1);
        await shop.sandbox.clock.advance({ hours: 1 });
        shop.sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
        shop.sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
      },
      /has the status `reversed`/,
    ],
    [
      "after more than 60 days",
      async (shop) => {
        const { transferID } = await collect(shop, 1);
        await shop.sandbox.clock.advance({ days: 60, hours: 1, seconds: 1 });
        shop.sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
      },
      /more than 60 days ago/,
    ],
  ])("%s is refused", async (_, returnIt, message) => {
    const shop = await openShop();
    await expect(returnIt(shop)).rejects.toThrow(message);
  });

  it("is possible 60 days later", async () => {
    const shop = await openShop();
    const created = await collect(shop, 1);
    await shop.sandbox.clock.advance({ days: 60, hours: 1 });
    shop.sandbox.returnTransfer(created.transferID, { leg: "source", code: "R10" });
    expect(await shop.get(created)).toMatchObject({ status: "reversed" });
  });
});

describe("the amount", () => {
  it.each([
    [5501, "R01"],
    [5502, "R02"],
    [5503, "R03"],
    [5508, "R08"],
    [5516, "R16"],
  ])("%i returns a debit before completion with %s", async (cents, code) => {
    const shop = await openShop();
    const created = await collect(shop, cents);
    await shop.sandbox.clock.advance({ minutes: 35 });
    expect(await shop.get(created)).toMatchObject({
      status: "failed",
      failureReason: "source-payment-error",
      source: { achDetails: { status: "returned", return: { code } } },
    });
    expect(await shop.balance(shop.merchant)).toBe(0);
  });

  it.each([
    [5505, "R05"],
    [5507, "R07"],
    [5529, "R29"],
  ])("%i returns a debit an hour after completion with %s", async (cents, code) => {
    const shop = await openShop();
    const created = await collect(shop, cents);
    await shop.sandbox.clock.advance({ minutes: 119 });
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
    expect(await shop.balance(shop.merchant)).toBe(cents);
    await shop.sandbox.clock.advance({ minutes: 1 });
    expect(await shop.get(created)).toMatchObject({
      status: "reversed",
      source: { achDetails: { status: "returned", return: { code } } },
    });
    expect(await shop.balance(shop.merchant)).toBe(0);
  });

  it.each([
    [5504, "R04"],
    [5523, "R23"],
  ])("%i returns a credit an hour after completion with %s", async (cents, code) => {
    const shop = await openShop();
    await shop.fund(10_000);
    const created = await payOut(shop, cents);
    await shop.sandbox.clock.advance({ minutes: 60 });
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
    await shop.sandbox.clock.advance({ minutes: 60 });
    expect(await shop.get(created)).toMatchObject({
      status: "reversed",
      destination: { achDetails: { status: "returned", return: { code } } },
    });
    expect(await shop.balance(shop.partner)).toBe(10_000);
  });

  it.each([5500, 5506, 5540, 5600])("%i has no effect", async (cents) => {
    const shop = await openShop();
    const created = await collect(shop, cents);
    await shop.sandbox.clock.advance({ hours: 3 });
    expect(await shop.get(created)).toMatchObject({ status: "completed" });
  });

  it("of a debit return has no effect on a payout, and the other way round", async () => {
    const shop = await openShop();
    await shop.fund(20_000);
    const transfers = [await payOut(shop, 5501), await payOut(shop, 5507), await collect(shop, 5504)];
    await shop.sandbox.clock.advance({ hours: 3 });
    for (const transfer of transfers) expect(await shop.get(transfer)).toMatchObject({ status: "completed" });
  });
});

it("reports every status of a transfer and of its legs, in order", async () => {
  const { takeEvents, ...shop } = await watchEvents(openShop);
  const { partner, merchant, customer, sandbox } = shop;
  const methods = [customer.method("ach-debit-collect"), merchant.method("ach-credit-same-day")] as const;
  const { transferID } = await shop.transfer(...methods, 2500, { foreignID: "order-42" });
  await sandbox.clock.advance({ hours: 3 });
  sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
  const data = { accountID: partner.accountID, transferID, foreignID: "order-42" };
  const legs = {
    source: { accountID: customer.accountID, paymentMethodID: methods[0] },
    destination: { accountID: merchant.accountID, paymentMethodID: methods[1] },
  };
  expect(await takeEvents("transfer.")).toEqual([
    { type: "transfer.created", data: { ...data, status: "created" } },
    ...[
      "source.initiated",
      "source.originated",
      "pending",
      "source.completed",
      "destination.initiated",
      "destination.originated",
      "destination.completed",
      "completed",
      "source.returned",
      "reversed",
    ].map((status) => ({ type: "transfer.updated", data: { ...data, status, ...legs } })),
  ]);
});
