// Scheduled transfers and sweeps.
import assert from "node:assert/strict";
import { findByForeignID, findPaymentMethod } from "../steps.mjs";

const DAY_MS = 86_400_000;

/** Returns the account of the seller, and a function that describes occurrences in which the seller pays the buyer. */
const readParties = async (context) => {
  const { accountID } = await findByForeignID(context, "seller");
  const buyer = await findByForeignID(context, "buyer");
  const source = await findPaymentMethod(context, accountID, "moov-wallet");
  const destination = await findPaymentMethod(context, buyer.accountID, "ach-credit-same-day");
  const runTransfer = {
    amount: { currency: "USD", value: 1100 },
    source: { paymentMethodID: source.paymentMethodID },
    destination: {
      paymentMethodID: destination.paymentMethodID,
      achDetails: { companyEntryDescription: "Flour", originatingCompanyName: "Harbor Street" },
    },
    partnerAccountID: context.partnerAccountID,
    description: "Flour",
  };
  return { accountID, runTransfer, at: (days) => new Date(context.sandbox.clock.now() + days * DAY_MS) };
};

const createFlourSchedule = async ({ call, moov }, { accountID, runTransfer, at }) => {
  const price = (valueDecimal) => ({ currency: "USD", valueDecimal });
  const items = [
    {
      name: "Bag",
      basePrice: price("4.00"),
      quantity: 2,
      options: [{ name: "Rye", quantity: 1, priceModifier: price("1.00") }],
    },
  ];
  return call(
    "createSchedule",
    () =>
      moov.scheduling.create({
        accountID,
        upsertSchedule: {
          description: "Deliveries",
          recur: { recurrenceRule: "FREQ=DAILY;COUNT=2", start: at(1), runTransfer },
          occurrences: [
            {
              runOn: at(5),
              runTransfer: {
                ...runTransfer,
                salesTaxAmount: { currency: "USD", value: 100 },
                lineItems: { items },
              },
            },
          ],
        },
      }),
    ({ occurrences, recur }) => {
      assert.deepEqual(
        occurrences.map(({ generated, status }) => [generated, status]),
        [
          [true, "pending"],
          [true, "pending"],
          [false, "pending"],
        ],
      );
      assert.equal(recur.indefinite, false);
    },
  );
};

/** Creates, changes, runs and cancels a schedule. */
const manageSchedules = async (context) => {
  const { call, moov, sandbox, partnerAccountID } = context;
  const parties = await readParties(context);
  const { accountID, runTransfer, at } = parties;
  const { scheduleID, occurrences } = await createFlourSchedule(context, parties);
  // A rule starts at a full second.
  await sandbox.clock.advance({ days: 1, seconds: 1 });
  const { ranTransferID } = await call(
    "getScheduledOccurrence",
    () => moov.scheduling.getOccurrance({ accountID, scheduleID, occurrenceFilter: "latest" }),
    ({ status, ranOn }) => {
      assert.equal(status, "completed");
      assert.ok(ranOn instanceof Date);
    },
  );
  await call(
    "getTransfer",
    () => moov.transfers.get({ accountID: partnerAccountID, transferID: ranTransferID }),
    (transfer) => assert.deepEqual([transfer.scheduleID, transfer.amount.value], [scheduleID, 1100]),
  );
  await call(
    "updateSchedule",
    () =>
      moov.scheduling.update({
        accountID,
        scheduleID,
        upsertSchedule: {
          occurrences: [
            { occurrenceID: occurrences[1].occurrenceID, canceled: true },
            // More than the seller has, so that this occurrence fails.
            { runOn: at(1), runTransfer: { ...runTransfer, amount: { currency: "USD", value: 900_000 } } },
          ],
        },
      }),
    (schedule) => assert.equal(schedule.occurrences.filter(({ canceledOn }) => canceledOn).length, 1),
  );
  await sandbox.clock.advance({ days: 1 });
  await call(
    "getSchedules",
    () => moov.scheduling.get({ accountID, scheduleID }),
    (schedule) => {
      const failed = schedule.occurrences.find(({ status }) => status === "failed");
      assert.match(failed.error.message, /wallet-insufficient-funds/);
    },
  );
  await call("cancelSchedule", () => moov.scheduling.cancel({ accountID, scheduleID }));
  await call(
    "listSchedules",
    () => moov.scheduling.list({ accountID, hydrate: "accounts", skip: 0, count: 10 }),
    ([schedule]) => {
      assert.ok(schedule.disabledOn instanceof Date);
      assert.equal(schedule.sourceAccount.displayName, "Harbor Street Bakery LLC");
    },
  );
};

/** Sends invalid requests for schedules. */
const rejectSchedules = async (context) => {
  const { call, reject, moov } = context;
  const { accountID, runTransfer, at } = await readParties(context);
  const create = (upsertSchedule) => moov.scheduling.create({ accountID, upsertSchedule });
  await reject(
    "createSchedule",
    422,
    () => create({ recur: { recurrenceRule: "FREQ=NEVER", runTransfer } }),
    ({ recur }) => assert.match(recur, /FREQ/),
  );
  await reject(
    "createSchedule",
    422,
    () => create({ occurrences: [{ runOn: at(-1), runTransfer }] }),
    ({ occurrences }) => assert.match(occurrences[0], /future/),
  );
  await reject(
    "createSchedule",
    422,
    () => create({ occurrences: [{ runOn: at(1) }] }),
    ({ occurrences }) => assert.match(occurrences[0], /runTransfer/),
  );
  const { scheduleID } = await call("createSchedule", () =>
    create({ occurrences: [{ runOn: at(1), runTransfer }] }),
  );
  await call("cancelSchedule", () => moov.scheduling.cancel({ accountID, scheduleID }));
  await reject("cancelSchedule", 409, () => moov.scheduling.cancel({ accountID, scheduleID }));
  await reject("getSchedules", 404, () =>
    moov.scheduling.get({ accountID, scheduleID: crypto.randomUUID() }),
  );
};

/** Configures the sweeps of the seller's wallet, and pays out what is above the minimum balance. */
const sweepWallet = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { sweeps } = moov;
  const { accountID } = await findByForeignID(context, "seller");
  const [{ walletID }] = await call("listWallets", () => moov.wallets.list({ accountID }));
  const push = await findPaymentMethod(context, accountID, "ach-credit-standard");
  const pull = await findPaymentMethod(context, accountID, "ach-debit-fund");
  const createSweepConfig = {
    walletID,
    status: "enabled",
    pushPaymentMethodID: push.paymentMethodID,
    pullPaymentMethodID: pull.paymentMethodID,
    statementDescriptor: "Payouts",
    minimumBalance: "150.00",
  };
  await reject(
    "createSweepConfig",
    422,
    () =>
      sweeps.createConfig({
        accountID,
        createSweepConfig: { ...createSweepConfig, pullPaymentMethodID: push.paymentMethodID },
      }),
    ({ pullPaymentMethodID }) => assert.equal(typeof pullPaymentMethodID, "string"),
  );
  const { sweepConfigID } = await call("createSweepConfig", () =>
    sweeps.createConfig({ accountID, createSweepConfig }),
  );
  await reject("createSweepConfig", 409, () => sweeps.createConfig({ accountID, createSweepConfig }));
  await call("getSweepConfig", () => sweeps.getConfig({ accountID, sweepConfigID }));
  await call(
    "updateSweepConfig",
    () =>
      sweeps.updateConfig({
        accountID,
        sweepConfigID,
        patchSweepConfig: { minimumBalance: "200.00", statementDescriptor: null },
      }),
    ({ minimumBalance, statementDescriptor }) =>
      assert.deepEqual([minimumBalance, statementDescriptor], ["200.00", undefined]),
  );
  await call(
    "listSweepConfigs",
    () => sweeps.listConfigs({ accountID }),
    (list) => assert.equal(list.length, 1),
  );
  await sandbox.clock.advance({ days: 1, hours: 1 });
  const [{ sweepID }] = await call(
    "listSweeps",
    () => sweeps.list({ accountID, walletID, status: "paid" }),
    (list) =>
      assert.deepEqual(
        list.map(({ transferAmount }) => transferAmount),
        ["800.000000000"],
      ),
  );
  await call(
    "getSweep",
    () => sweeps.get({ accountID, walletID, sweepID }),
    ({ residualBalance }) => assert.equal(residualBalance, "200.000000000"),
  );
  await reject("getSweep", 404, () => sweeps.get({ accountID, walletID, sweepID: crypto.randomUUID() }));
};

export const SCENARIOS = [manageSchedules, rejectSchedules, sweepWallet];
