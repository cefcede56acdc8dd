import { disableBankAccount } from "@moovkit/bank-accounts";
import {
  type CreateSweepConfigInput,
  createSweepConfig,
  getSweep,
  getSweepConfig,
  listSweepConfigs,
  listSweeps,
  type Sweep,
  type UpdateSweepConfigInput,
  updateSweepConfig,
} from "@moovkit/schedules";
import { createCancellation, getTransfer } from "@moovkit/transfers";
import { createWallet, getWallet, listWallets, listWalletTransactions, updateWallet } from "@moovkit/wallets";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSandbox, type SandboxOptions, type SandboxSnapshot } from "../src/index.js";
import { KEY, UNKNOWN_ID } from "./helpers.js";
import { createBusiness, linkAccount } from "./open-client.js";
import { openShop, type Shop } from "./open-shop.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";
import { createReceiver, subscribeWith } from "./webhooks-helpers.js";

/** Returns a 422 error with a message for a field. */
const unprocessable = (field: string) => ({
  error: { code: "unprocessable_entity_error", fields: { [field]: expect.any(String) } },
});

/** Describes the sweeps of the default wallet of the merchant. */
const withSweeps = async (shop: Shop) => {
  const { client, merchant, partner } = shop;
  const { accountID } = merchant;
  const [wallet] = await listWallets(client, { accountID });
  const key = { accountID, walletID: wallet?.walletID ?? "" };
  const input: CreateSweepConfigInput = {
    ...key,
    status: "enabled",
    pushPaymentMethodID: merchant.method("ach-credit-standard"),
    pullPaymentMethodID: merchant.method("ach-debit-fund"),
  };
  /** Pays from the wallet to the partner. */
  const spend = (cents: number) =>
    shop.transfer(merchant.method("moov-wallet"), partner.method("moov-wallet"), cents);
  return {
    ...shop,
    key,
    input,
    create: (details: Partial<CreateSweepConfigInput> = {}) =>
      createSweepConfig(client, { ...input, ...details }),
    update: (sweepConfigID: string, changes: Partial<UpdateSweepConfigInput>) =>
      updateSweepConfig(client, { accountID, sweepConfigID, ...changes }),
    list: () => listSweeps(client, key),
    statuses: async () => (await listSweeps(client, key)).map(({ status }) => status),
    balanceOf: async () => (await getWallet(client, key)).availableBalance.value,
    /** Pays from the partner to the wallet. */
    pay: (cents: number) =>
      shop.transfer(partner.method("moov-wallet"), merchant.method("moov-wallet"), cents),
    spend,
    /** Spends a payment that the bank of the customer then returns. Takes an hour of the clock. */
    overdraw: async (cents: number) => {
      const source = shop.customer.method("ach-debit-collect");
      const { transferID } = await shop.transfer(source, merchant.method("moov-wallet"), cents);
      await shop.sandbox.clock.advance({ hours: 1 });
      await spend(cents);
      shop.sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
    },
  };
};

const open = async (options: SandboxOptions = {}) => {
  const shop = await openShop(options);
  await shop.fund(500_000);
  return withSweeps(shop);
};

/** Converts dollars with nine decimal places to the unit of the ledger. */
const toUnits = (decimal: string): bigint => BigInt(decimal.replace(".", ""));

const sumOf = (units: readonly bigint[]): bigint => units.reduce((sum, unit) => sum + unit, 0n);

/** The clock of the tests is at about 1 am, and the cut-off is at 9 pm. Both are in UTC. */
const NEXT_CUT_OFF = { hours: 20 };

describe("a sweep", () => {
  it("pays out what is above the minimum balance at the cut-off", async () => {
    const { sandbox, client, partner, merchant, key, create, pay, spend, list, balanceOf } = await open();
    await create({ minimumBalance: "150.00" });
    await pay(400_00);
    await pay(20_00);
    await spend(10_50);
    const [accruing] = await list();
    expect(accruing).toEqual({
      sweepID: expect.any(String),
      status: "accruing",
      currency: "USD",
      accrualStartedOn: expect.stringMatching(/^2026-01-05T01:/),
      accruedAmount: "409.500000000",
      pushPaymentMethodID: merchant.method("ach-credit-standard"),
      pullPaymentMethodID: merchant.method("ach-debit-fund"),
      statementDescriptor: expect.stringMatching(/^swp_[0-9a-f]{6}$/),
      subtotals: [
        {
          type: "wallet-transfer",
          count: 3,
          amount: { currency: "USD", valueDecimal: "409.500000000" },
        },
      ],
    });
    await sandbox.clock.advance(NEXT_CUT_OFF);
    const [closed, next] = await list();
    expect(closed).toMatchObject({
      status: "closed",
      accrualEndedOn: expect.stringMatching(/^2026-01-05T21:00:00/),
      accruedAmount: "409.500000000",
      transferAmount: "259.500000000",
      residualBalance: "150.000000000",
    });
    expect(next).toMatchObject({ status: "accruing", accruedAmount: "0.000000000", subtotals: [] });
    expect(await balanceOf()).toBe(150_00);
    const { transferID = "", sweepID, statementDescriptor } = closed ?? ({} as Sweep);
    const transfer = await getTransfer(client, { accountID: partner.accountID, transferID });
    expect(transfer).toMatchObject({
      sweepID,
      status: "pending",
      amount: { value: 259_50 },
      destination: { achDetails: { companyEntryDescription: statementDescriptor } },
    });
    const transactions = await listWalletTransactions(client, { ...key, sweepID });
    expect(transactions.map(({ netAmount }) => netAmount)).toEqual([400_00, 20_00, -10_50]);
    expect(await listWalletTransactions(client, { ...key, transactionType: "auto-sweep" })).toMatchObject([
      { netAmount: -259_50, sourceID: transferID },
    ]);
    await sandbox.clock.advance({ hours: 1 });
    expect(await getSweep(client, { ...key, sweepID })).toMatchObject({ status: "paid", transferID });
  });

  it("debits what is missing if the balance is below zero", async () => {
    const { sandbox, create, overdraw, list, balanceOf } = await open();
    await overdraw(40_00);
    await create({ minimumBalance: "25.5" });
    await sandbox.clock.advance({ hours: 19 });
    expect((await list())[0]).toMatchObject({
      status: "closed",
      accruedAmount: "0.000000000",
      transferAmount: "65.500000000",
      residualBalance: "25.500000000",
    });
    expect(await balanceOf()).toBe(-40_00);
    await sandbox.clock.advance({ days: 3 });
    expect((await list()).map(({ status }) => status)).toEqual(["paid", "accruing"]);
    expect(await balanceOf()).toBe(25_50);
  });

  it("does not debit what is missing to the minimum balance", async () => {
    const { sandbox, create, pay, statuses, balanceOf } = await open();
    await create({ minimumBalance: "10.00" });
    await pay(9_99);
    await sandbox.clock.advance({ days: 3 });
    expect(await statuses()).toEqual(["accruing"]);
    expect(await balanceOf()).toBe(9_99);
  });

  it("continues to accrue while there is nothing to move", async () => {
    const { sandbox, create, pay, statuses, balanceOf } = await open();
    await create();
    await sandbox.clock.advance({ days: 5 });
    expect(await statuses()).toEqual(["accruing"]);
    await pay(1_00);
    await sandbox.clock.advance({ days: 2 });
    expect(await statuses()).toEqual(["paid", "accruing"]);
    expect(await balanceOf()).toBe(0);
  });

  it("ends at 4 pm in New York, in summer and in winter", async () => {
    const { sandbox, create, pay, list } = await open({ now: () => Date.UTC(2026, 6, 1) });
    await create();
    await pay(1_00);
    await sandbox.clock.advance(NEXT_CUT_OFF);
    expect((await list())[0]?.accrualEndedOn).toMatch(/^2026-07-01T20:00:00/);
  });

  it("fails if its transfer is returned, and the money is swept with the next one", async () => {
    const { sandbox, create, pay, list, statuses, balanceOf } = await open();
    await create();
    await pay(12_00);
    await sandbox.clock.advance(NEXT_CUT_OFF);
    await sandbox.clock.advance({ minutes: 5 });
    const [{ transferID = "" } = {} as Sweep] = await list();
    sandbox.returnTransfer(transferID, { leg: "destination", code: "R01" });
    expect(await statuses()).toEqual(["failed", "accruing"]);
    expect(await balanceOf()).toBe(12_00);
    expect((await list())[1]).toMatchObject({ accruedAmount: "12.000000000" });
    await sandbox.clock.advance({ days: 2 });
    expect(await statuses()).toEqual(["failed", "paid", "accruing"]);
  });

  it("is canceled with its transfer", async () => {
    const { sandbox, client, partner, create, pay, list, statuses } = await open();
    await create();
    await pay(12_00);
    await sandbox.clock.advance(NEXT_CUT_OFF);
    const [{ transferID = "" } = {} as Sweep] = await list();
    await createCancellation(client, { accountID: partner.accountID, transferID });
    expect(await statuses()).toEqual(["canceled", "accruing"]);
  });

  it("requires action while its payment method is disabled", async () => {
    const { sandbox, client, merchant, create, update, pay, statuses, balanceOf } = await open();
    const { sweepConfigID } = await create();
    const { accountID, bankAccountID } = merchant;
    await pay(12_00);
    await disableBankAccount(client, { accountID, bankAccountID });
    await sandbox.clock.advance({ days: 2 });
    expect(await statuses()).toEqual(["action-required"]);
    expect(await getSweepConfig(client, { accountID, sweepConfigID })).toMatchObject({
      pushPaymentMethod: { disabledOn: expect.stringMatching(/^2026-01-05T01:/) },
    });
    const { paymentMethods = [] } = await linkAccount(client, accountID);
    const push = paymentMethods.find(({ paymentMethodType }) => paymentMethodType === "ach-credit-same-day");
    const config = await update(sweepConfigID, { pushPaymentMethodID: push?.paymentMethodID });
    expect(config.pushPaymentMethod).toEqual({ paymentMethodID: push?.paymentMethodID });
    expect(await statuses()).toEqual(["accruing"]);
    await sandbox.clock.advance({ days: 1, hours: 1 });
    expect(await statuses()).toEqual(["paid", "accruing"]);
    expect(await balanceOf()).toBe(0);
  });

  it.each([
    ["ach-credit-same-day", 500_000_00, "ach-credit-same-day"],
    ["ach-credit-same-day", 500_000_01, "ach-credit-standard"],
    ["rtp-credit", 1_000_000_01, "ach-credit-standard"],
  ] as const)("with %s sends %d cents with %s", async (type, cents, expected) => {
    const { sandbox, client, partner, merchant, fund, create, pay, list } = await open();
    await fund(cents);
    await create({ pushPaymentMethodID: merchant.method(type) });
    await pay(cents);
    await sandbox.clock.advance(NEXT_CUT_OFF);
    const [{ transferID = "" } = {} as Sweep] = await list();
    expect(await getTransfer(client, { accountID: partner.accountID, transferID })).toMatchObject({
      destination: { paymentMethodType: expected },
    });
  });

  it("ends when its wallet is closed", async () => {
    const { sandbox, client, key, create, merchant } = await open();
    const { accountID } = key;
    const { walletID } = await createWallet(client, { accountID, name: "Savings" });
    await create({ walletID });
    await updateWallet(client, { accountID, walletID, status: "closed" });
    await sandbox.clock.advance({ days: 1 });
    expect(await listSweeps(client, { accountID: merchant.accountID, walletID })).toMatchObject([
      { status: "canceled" },
    ]);
  });

  it("emits events", async () => {
    const { received, options } = createReceiver();
    const { sandbox, client, key, create, pay, list } = await open(options);
    await subscribeWith(client, { eventTypes: ["sweep.created", "sweep.updated"] });
    await create();
    await pay(5_00);
    await sandbox.clock.advance({ hours: 22 });
    const [{ sweepID, transferID } = {} as Sweep, next] = await list();
    expect(received.map(({ event: { type, data } }) => ({ type, data }))).toEqual([
      { type: "sweep.created", data: { ...key, sweepID } },
      { type: "sweep.updated", data: { ...key, sweepID, transferID, status: "closed" } },
      { type: "sweep.created", data: { ...key, sweepID: next?.sweepID } },
      { type: "sweep.updated", data: { ...key, sweepID, transferID, status: "paid" } },
    ]);
  });
});

describe("a sweep configuration", () => {
  it("is returned, listed and updated", async () => {
    const { client, key, create, update, list, merchant } = await open();
    const { accountID, walletID } = key;
    const config = await create({ statementDescriptor: "Payouts", minimumBalance: "1.00" });
    expect(config).toEqual({
      sweepConfigID: expect.any(String),
      walletID,
      status: "enabled",
      pushPaymentMethod: { paymentMethodID: merchant.method("ach-credit-standard") },
      pullPaymentMethod: { paymentMethodID: merchant.method("ach-debit-fund") },
      statementDescriptor: "Payouts",
      minimumBalance: "1.00",
      createdOn: expect.stringMatching(/^2026-01-05T/),
      updatedOn: config.createdOn,
    });
    const { sweepConfigID } = config;
    expect(await getSweepConfig(client, { accountID, sweepConfigID })).toEqual(config);
    expect(await listSweepConfigs(client, { accountID })).toEqual([config]);
    expect(await list()).toMatchObject([{ statementDescriptor: "Payouts" }]);
    const updated = await update(sweepConfigID, {
      status: null,
      pushPaymentMethodID: null,
      pullPaymentMethodID: null,
      statementDescriptor: null,
      minimumBalance: null,
    });
    const { statementDescriptor: _descriptor, minimumBalance: _balance, ...rest } = config;
    expect(updated).toEqual({ ...rest, updatedOn: expect.any(String) });
    expect(updated.updatedOn > config.updatedOn).toBe(true);
    expect((await list())[0]?.statementDescriptor).toMatch(/^swp_/);
  });

  it("starts and cancels sweeps with its status", async () => {
    const { sandbox, create, update, pay, statuses, balanceOf } = await open();
    const { sweepConfigID } = await create({ status: "disabled" });
    await pay(5_00);
    await sandbox.clock.advance({ days: 2 });
    expect(await statuses()).toEqual([]);
    await update(sweepConfigID, { status: "enabled" });
    await update(sweepConfigID, { status: "disabled" });
    await sandbox.clock.advance({ days: 2 });
    expect(await statuses()).toEqual(["canceled"]);
    expect(await balanceOf()).toBe(5_00);
    await update(sweepConfigID, { status: "enabled" });
    await update(sweepConfigID, { status: "enabled" });
    await sandbox.clock.advance({ days: 2 });
    expect(await statuses()).toEqual(["canceled", "paid", "accruing"]);
    expect(await balanceOf()).toBe(0);
  });

  it("is rejected with a minimum balance that no transfer can reach", async () => {
    const { create, update } = await open();
    const minimumBalance = "90071992547409.92";
    expect(await create({ minimumBalance }).result()).toMatchObject(unprocessable("minimumBalance"));
    const { sweepConfigID } = await create({ minimumBalance: "45035996273704.95" });
    expect(await update(sweepConfigID, { minimumBalance }).result()).toMatchObject(
      unprocessable("minimumBalance"),
    );
  });

  it("is rejected with a wallet or a payment method that it cannot have", async () => {
    const { client, key, create, update, merchant, customer } = await open();
    const { accountID } = key;
    for (const [field, value] of [
      ["walletID", UNKNOWN_ID],
      ["pushPaymentMethodID", merchant.method("ach-debit-fund")],
      ["pushPaymentMethodID", customer.method("ach-credit-standard")],
      ["pullPaymentMethodID", merchant.method("ach-credit-standard")],
      ["pullPaymentMethodID", UNKNOWN_ID],
    ] as const)
      expect(await create({ [field]: value }).result()).toMatchObject(unprocessable(field));
    const { sweepConfigID } = await create();
    expect(await create().result()).toMatchObject(CONFLICT);
    expect(await update(sweepConfigID, { pushPaymentMethodID: UNKNOWN_ID }).result()).toMatchObject(
      unprocessable("pushPaymentMethodID"),
    );
    const { walletID } = await createWallet(client, { accountID, name: "Savings" });
    const savings = await create({ walletID, status: "disabled" });
    await updateWallet(client, { accountID, walletID, status: "closed" });
    expect(await update(savings.sweepConfigID, { status: "enabled" }).result()).toMatchObject(CONFLICT);
    const closed = await createWallet(client, { accountID, name: "Closed" });
    await updateWallet(client, { accountID, walletID: closed.walletID, status: "closed" });
    expect(await create({ walletID: closed.walletID }).result()).toMatchObject(CONFLICT);
  });
});

it("lists sweeps in pages, by status and by text", async () => {
  const { sandbox, client, key, create, update, pay } = await open();
  const { sweepConfigID } = await create({ statementDescriptor: "First" });
  for (const text of ["Second", "Third"]) {
    await pay(1_00);
    await sandbox.clock.advance({ days: 1 });
    await update(sweepConfigID, { statementDescriptor: text });
  }
  const texts = async (filters: object) =>
    (await listSweeps(client, { ...key, ...filters })).map(({ statementDescriptor }) => statementDescriptor);
  expect(await texts({})).toEqual(["First", "Second", "Third"]);
  expect(await texts({ skip: 1, count: 1 })).toEqual(["Second"]);
  expect(await texts({ status: "accruing" })).toEqual(["Third"]);
  expect(await texts({ statementDescriptor: "First" })).toEqual(["First"]);
});

it("responds to what an account does not have with 404", async () => {
  const { client, key, input, create, list, merchant } = await open();
  const { sweepConfigID } = await create();
  const [{ sweepID } = {} as Sweep] = await list();
  const accountID = await createBusiness(client);
  const other = await createWallet(client, { accountID: merchant.accountID, name: "Savings" });
  const calls = [
    createSweepConfig(client, { ...input, accountID: UNKNOWN_ID }),
    listSweepConfigs(client, { accountID: UNKNOWN_ID }),
    getSweepConfig(client, { accountID, sweepConfigID }),
    updateSweepConfig(client, { accountID, sweepConfigID }),
    listSweeps(client, { ...key, accountID }),
    getSweep(client, { ...key, accountID, sweepID }),
    getSweep(client, { ...key, walletID: other.walletID, sweepID }),
    getSweep(client, { ...key, sweepID: UNKNOWN_ID }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
});

type SweptShop = Awaited<ReturnType<typeof withSweeps>>;

/** Expects all sweeps but the last one to be paid, and to contain all transactions of the wallet. */
const expectSweepsToAddUp = async ({ sandbox, client, key, list }: SweptShop): Promise<void> => {
  const sweeps = await list();
  expect(sweeps.map(({ status }) => status)).toEqual([...sweeps.slice(1).map(() => "paid"), "accruing"]);
  const transactions = await listWalletTransactions(client, { ...key, status: "completed", count: 1000 });
  const amounts = transactions
    .filter(({ transactionType }) => transactionType !== "auto-sweep")
    .map(({ netAmount }) => netAmount);
  expect(sumOf(sweeps.map(({ accruedAmount }) => toUnits(accruedAmount)))).toBe(
    sumOf(amounts.map((cents) => BigInt(cents) * 10_000_000n)),
  );
  expect(sumOf(sandbox.balances().map(({ balanceDecimal }) => toUnits(balanceDecimal)))).toBe(0n);
};

const steps = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 60 }),
    action: fc.constantFrom("pay" as const, "spend" as const, "overdraw" as const),
    // Whole dollars trigger no returns.
    dollars: fc.integer({ min: 1, max: 50 }),
    isReopened: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

it("moves the money of a wallet once, whatever the steps of the clock and the snapshots are", async () => {
  const start = await open();
  await start.create({ minimumBalance: "10.00" });
  const openCopy = async (snapshot: SandboxSnapshot) =>
    withSweeps(start.continueWith(await createSandbox({ apiKeys: [KEY], speed: 0, snapshot })));
  const snapshot = start.sandbox.snapshot();
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      let shop = await openCopy(snapshot);
      for (const { hours, action, dollars, isReopened } of list) {
        await shop[action](dollars * 100);
        await shop.sandbox.clock.advance({ hours });
        if (isReopened) shop = await openCopy(JSON.parse(JSON.stringify(shop.sandbox.snapshot())));
      }
      await shop.sandbox.clock.advance({ days: 5 });
      const balance = await shop.balanceOf();
      expect([balance >= 0, balance <= 10_00]).toEqual([true, true]);
      await expectSweepsToAddUp(shop);
    }),
    { numRuns: 12 },
  );
}, 60_000);
