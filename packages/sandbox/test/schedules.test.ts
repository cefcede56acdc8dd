import { disableBankAccount } from "@moovkit/bank-accounts";
import {
  cancelSchedule,
  createSchedule,
  getScheduledOccurrence,
  getSchedules,
  listSchedules,
  type ScheduleOccurrence,
  type UpdateScheduleInput,
  updateSchedule,
} from "@moovkit/schedules";
import { getTransfer, listTransfers } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { send, UNKNOWN_ID } from "./helpers.js";
import { createBusiness, reopen } from "./open-client.js";
import { idOf, openSchedules, statusesOf, timesOf } from "./open-schedules.js";
import { CONFLICT, NOT_FOUND, unprocessable } from "./rejections.js";

const open = async () => {
  const opened = await openSchedules();
  const { client, accountID, dated } = opened;
  const create = (...days: readonly number[]) =>
    createSchedule(client, { accountID, occurrences: days.map((day) => dated(day)) });
  const update = ({ scheduleID }: { readonly scheduleID: string }, input: Partial<UpdateScheduleInput>) =>
    updateSchedule(client, { accountID, scheduleID, ...input });
  const cancel = ({ scheduleID }: { readonly scheduleID: string }) =>
    cancelSchedule(client, { accountID, scheduleID });
  const list = (scheduleID: string) => listTransfers(client, { accountID, scheduleID });
  return { ...opened, create, update, cancel, list };
};

describe("createSchedule", () => {
  it("returns the schedule with its accounts", async () => {
    const { client, accountID, merchant, dated, runTransfer, at } = await open();
    const schedule = await createSchedule(client, {
      accountID,
      description: "Membership",
      occurrences: [dated(2), dated(1)],
    });
    expect(schedule).toEqual({
      scheduleID: expect.any(String),
      ownerAccountID: accountID,
      partnerAccountID: accountID,
      sourceAccountID: accountID,
      destinationAccountID: merchant.accountID,
      mode: "sandbox",
      description: "Membership",
      createdOn: expect.stringMatching(/^2026-01-05T/),
      updatedOn: schedule.createdOn,
      occurrences: [at(1), at(2)].map((runOn) => ({
        scheduleID: schedule.scheduleID,
        occurrenceID: expect.any(String),
        mode: "sandbox",
        generated: false,
        indefinite: false,
        status: "pending",
        runOn,
        runTransfer,
      })),
    });
  });

  it("combines a rule and listed occurrences", async () => {
    const { client, accountID, recur, dated, at } = await open();
    const occurrences = [dated(1.5)];
    const schedule = await createSchedule(client, {
      accountID,
      recur: recur("FREQ=DAILY;COUNT=2"),
      occurrences,
    });
    expect(timesOf(schedule)).toEqual([at(1), at(1.5), at(2)]);
    expect(schedule.occurrences?.map(({ generated }) => generated)).toEqual([true, false, true]);
  });

  it("rejects transfers that cannot be created", async () => {
    const { client, accountID, runTransfer, dated, recur, customer } = await open();
    const tryOccurrence = (details: object) =>
      createSchedule(client, { accountID, occurrences: [dated(1), dated(2, details)] }).result();
    const usd = (value: number) => ({ currency: "USD", value });
    const item = { name: "Mat", basePrice: { currency: "USD", valueDecimal: "0.25" }, quantity: 2 };
    const items = [item];
    const discount = {
      name: "Member",
      quantity: 1,
      priceModifier: { currency: "USD", valueDecimal: "-0.26" },
    };
    const refund = { ...item, options: [discount] };
    for (const [details, message] of [
      [{ partnerAccountID: UNKNOWN_ID }, "there is no such account"],
      [{ amount: usd(0) }, "amount must be above 0"],
      [{ amount: { currency: "EUR", value: 1 } }, "USD"],
      [{ source: { paymentMethodID: UNKNOWN_ID } }, "sourcePaymentMethodID is not a payment method"],
      [{ destination: runTransfer.source }, "destinationPaymentMethodID must not be the source"],
      [{ salesTaxAmount: usd(101) }, "salesTaxAmount must not exceed"],
      [{ salesTaxAmount: { currency: "EUR", value: 1 } }, "salesTaxAmount must be in USD"],
      [{ lineItems: { items } }, "lineItems must add up"],
      [{ lineItems: { items: [...items, refund] } }, "lineItems must not have a price below 0"],
      [{ destination: { paymentMethodID: customer.method("moov-wallet") } }, "same destinationAccountID"],
    ] as const)
      expect(await tryOccurrence(details)).toMatchObject(
        unprocessable({ occurrences: { 1: expect.stringContaining(message) } }),
      );
    const source = { paymentMethodID: UNKNOWN_ID };
    const rule = recur("FREQ=DAILY;COUNT=1", { runTransfer: { ...runTransfer, source } });
    expect(await createSchedule(client, { accountID, recur: rule }).result()).toMatchObject(
      unprocessable({ recur: expect.stringContaining("sourcePaymentMethodID") }),
    );
  });

  it("rejects occurrences in the past, and a rule whose end is not as it says", async () => {
    const { client, accountID, dated, recur } = await open();
    const past = await createSchedule(client, { accountID, occurrences: [dated(1), dated(0)] }).result();
    expect(past).toMatchObject(unprocessable({ occurrences: { 1: "`runOn` must be in the future" } }));
    const rule = recur("FREQ=DAILY", { indefinite: false });
    expect(await createSchedule(client, { accountID, recur: rule }).result()).toMatchObject(
      unprocessable({ recur: expect.stringContaining("`indefinite`") }),
    );
  });

  it.each([
    [{ occurrences: [{ runOn: "tomorrow" }] }, { 0: "runOn must be" }],
    [{ occurrences: [{ runOn: "tomorrow" }] }, { 0: "runTransfer is required" }],
    [{ occurrences: "tomorrow" }, { error: "must be" }],
  ])("reports each invalid occurrence of %j in one message", async (body, messages) => {
    const { sandbox, accountID } = await open();
    const response = await send(sandbox, `/accounts/${accountID}/schedules`, body);
    expect(response).toMatchObject({
      status: 422,
      body: {
        occurrences: Object.fromEntries(
          Object.entries(messages).map(([key, message]) => [key, expect.stringContaining(message)]),
        ),
      },
    });
  });

  it("accepts line items that add up to the amount without the tax", async () => {
    const { sandbox, client, accountID, dated, list } = await open();
    const price = (valueDecimal: string) => ({ currency: "USD", valueDecimal });
    const items = [
      {
        name: "Mat",
        basePrice: price("0.20"),
        quantity: 3,
        options: [
          { name: "Bag", quantity: 2, priceModifier: price("0.10") },
          { name: "Without a box", quantity: 1, priceModifier: price("-0.10") },
        ],
      },
    ];
    const occurrence = dated(1, { salesTaxAmount: { currency: "USD", value: 10 }, lineItems: { items } });
    const { scheduleID } = await createSchedule(client, { accountID, occurrences: [occurrence] });
    await sandbox.clock.advance({ days: 1 });
    expect(await list(scheduleID)).toMatchObject([
      { amountDetails: { tax: price("0.100000000") }, lineItems: { items } },
    ]);
  });
});

describe("an occurrence", () => {
  it("creates a transfer at its time", async () => {
    const { sandbox, client, accountID, merchant, create, read, balance } = await open();
    const schedule = await create(1, 2);
    const before = await balance(merchant);
    await sandbox.clock.advance({ days: 1 });
    const [ran, pending] = (await read(schedule)).occurrences ?? [];
    expect(ran).toMatchObject({
      status: "completed",
      ranOn: expect.stringContaining(ran?.runOn.slice(0, -1) ?? ""),
      ranTransferID: expect.any(String),
    });
    expect(pending).not.toHaveProperty("ranOn");
    const { ranTransferID: transferID = "", occurrenceID } = ran ?? {};
    expect(await getTransfer(client, { accountID, transferID })).toMatchObject({
      status: "completed",
      amount: { value: 100 },
      description: "Dues",
      scheduleID: schedule.scheduleID,
      occurrenceID,
    });
    expect(await balance(merchant)).toBe(before + 100);
  });

  it("fails if its wallet lacks money, and the next one runs", async () => {
    const { sandbox, client, accountID, dated, read, list } = await open();
    const occurrences = [dated(1, { amount: { currency: "USD", value: 10_001 } }), dated(2)];
    const schedule = await createSchedule(client, { accountID, occurrences });
    await sandbox.clock.advance({ days: 2 });
    const { occurrences: ran } = await read(schedule);
    expect(ran).toMatchObject([
      {
        status: "failed",
        error: { message: "the transfer failed: wallet-insufficient-funds" },
        ranTransferID: expect.any(String),
      },
      { status: "completed" },
    ]);
    expect((await list(schedule.scheduleID)).map(({ status }) => status)).toEqual(["completed", "failed"]);
  });

  it("fails without a transfer if its payment method is disabled, and the next one runs", async () => {
    const { sandbox, client, accountID, merchant, dated, read, list } = await open();
    const destination = { paymentMethodID: merchant.method("ach-credit-standard") };
    const schedule = await createSchedule(client, {
      accountID,
      occurrences: [dated(1, { destination }), dated(2)],
    });
    const { bankAccountID } = merchant;
    await disableBankAccount(client, { accountID: merchant.accountID, bankAccountID });
    await sandbox.clock.advance({ days: 2 });
    const { occurrences = [] } = await read(schedule);
    expect(occurrences).toMatchObject([
      { status: "failed", error: { message: expect.stringContaining("destinationPaymentMethodID") } },
      { status: "completed" },
    ]);
    expect(occurrences[0]).not.toHaveProperty("ranTransferID");
    expect(await list(schedule.scheduleID)).toHaveLength(1);
  });

  it("is found by its ID, by a time, and as the latest one", async () => {
    const { sandbox, client, accountID, create, at } = await open();
    const schedule = await create(1, 2, 3);
    const { scheduleID } = schedule;
    const find = (occurrenceFilter: string) =>
      getScheduledOccurrence(client, { accountID, scheduleID, occurrenceFilter });
    expect(await find("latest").result()).toMatchObject(NOT_FOUND);
    await sandbox.clock.advance({ days: 2 });
    const times = async (filters: readonly string[]) =>
      (await Promise.all(filters.map(find))).map(({ runOn }: ScheduleOccurrence) => runOn);
    expect(await times([idOf(schedule, 2), "latest", at(1), at(1.9)])).toEqual([at(3), at(2), at(1), at(1)]);
    // Some IDs could be read as dates.
    for (const filter of [UNKNOWN_ID, "1", "2027-01-01", at(0.9)])
      expect(await find(filter).result()).toMatchObject(NOT_FOUND);
  });

  it("runs once after a snapshot of any time", async () => {
    const opened = await open();
    const { sandbox, create, read, list } = opened;
    const schedule = await create(1, 2);
    await sandbox.clock.advance({ days: 1 });
    const copy = await reopen(sandbox);
    await copy.sandbox.clock.advance({ days: 2 });
    expect(statusesOf(await read(schedule, { ...opened, client: copy.client }))).toEqual([
      "completed",
      "completed",
    ]);
    const { accountID } = opened;
    const { scheduleID } = schedule;
    expect(await listTransfers(copy.client, { accountID, scheduleID })).toHaveLength(2);
    expect(await list(scheduleID)).toHaveLength(1);
  });
});

describe("updateSchedule", () => {
  it("adds, moves, cancels, resumes and changes occurrences", async () => {
    const { sandbox, create, update, read, dated, runTransfer, at, list } = await open();
    const schedule = await create(1, 2, 3);
    const amount = { currency: "USD", value: 250 };
    const changed = await update(schedule, {
      description: "Changed",
      occurrences: [
        dated(5),
        { occurrenceID: idOf(schedule, 0), runOn: at(4) },
        { occurrenceID: idOf(schedule, 1), canceled: true },
        { occurrenceID: idOf(schedule, 2), runTransfer: { ...runTransfer, amount } },
      ],
    });
    expect(changed).toMatchObject({ description: "Changed" });
    expect(timesOf(changed)).toEqual([at(2), at(3), at(4), at(5)]);
    expect(statusesOf(changed)).toEqual(["canceled", "pending", "pending", "pending"]);
    await sandbox.clock.advance({ days: 3 });
    expect(statusesOf(await read(schedule))).toEqual(["canceled", "completed", "pending", "pending"]);
    await update(schedule, { occurrences: [{ occurrenceID: idOf(schedule, 0), canceled: true }] });
    await update(schedule, { occurrences: [{ occurrenceID: idOf(schedule, 0), canceled: false }] });
    await sandbox.clock.advance({ days: 3 });
    expect(statusesOf(await read(schedule))).toEqual(["canceled", "completed", "completed", "completed"]);
    const transfers = await list(schedule.scheduleID);
    expect(transfers.map(({ amount: { value } }) => value)).toEqual([100, 100, 250]);
  });

  it("replaces what a rule has generated and what has not run", async () => {
    const { sandbox, client, accountID, recur, dated, update, at, read, list } = await open();
    const rule = recur("FREQ=DAILY;COUNT=4");
    const schedule = await createSchedule(client, { accountID, recur: rule, occurrences: [dated(9)] });
    await sandbox.clock.advance({ days: 2 });
    const { start: _, ...weekly } = recur("FREQ=WEEKLY;COUNT=3");
    const updated = await update(schedule, { recur: weekly });
    expect(timesOf(updated)).toEqual([at(1), at(2), at(8), at(9), at(15)]);
    await sandbox.clock.advance({ days: 20 });
    expect(statusesOf(await read(schedule))).toEqual(Array(5).fill("completed"));
    expect(await list(schedule.scheduleID)).toHaveLength(5);
  });

  it("does not pay again what has run when the same rule is sent again", async () => {
    const { sandbox, client, accountID, recur, update, list } = await open();
    const rule = recur("FREQ=DAILY;COUNT=3");
    const schedule = await createSchedule(client, { accountID, recur: rule });
    await sandbox.clock.advance({ days: 1 });
    await update(schedule, { recur: rule });
    await sandbox.clock.advance({ days: 9 });
    expect(await list(schedule.scheduleID)).toHaveLength(3);
  });

  it("pays what was moved to an earlier time once when the same rule is sent again", async () => {
    const { sandbox, client, accountID, recur, update, list, at } = await open();
    const rule = recur("FREQ=DAILY;COUNT=3");
    const schedule = await createSchedule(client, { accountID, recur: rule });
    await update(schedule, { occurrences: [{ occurrenceID: idOf(schedule, 2), runOn: at(0.5) }] });
    await sandbox.clock.advance({ hours: 12 });
    expect(timesOf(await update(schedule, { recur: rule }))).toEqual([at(0.5), at(1), at(2)]);
    await sandbox.clock.advance({ days: 9 });
    expect(await list(schedule.scheduleID)).toHaveLength(3);
  });

  it("pays what was moved to a later time once when the same rule is sent again", async () => {
    const { sandbox, client, accountID, recur, update, list, at } = await open();
    const rule = recur("FREQ=DAILY;COUNT=3");
    const schedule = await createSchedule(client, { accountID, recur: rule });
    await update(schedule, { occurrences: [{ occurrenceID: idOf(schedule, 0), runOn: at(5) }] });
    await sandbox.clock.advance({ days: 1 });
    expect(timesOf(await update(schedule, { recur: rule }))).toEqual([at(2), at(3), at(5)]);
    await sandbox.clock.advance({ days: 9 });
    expect(await list(schedule.scheduleID)).toHaveLength(3);
  });

  it("follows a new rule after an occurrence of the old one has run years early", async () => {
    const { sandbox, client, accountID, recur, update, list, at } = await open();
    const schedule = await createSchedule(client, { accountID, recur: recur("FREQ=YEARLY") });
    await update(schedule, { occurrences: [{ occurrenceID: idOf(schedule, 11), runOn: at(0.5) }] });
    await sandbox.clock.advance({ hours: 12 });
    await update(schedule, { recur: recur("FREQ=DAILY") });
    await sandbox.clock.advance({ days: 30 });
    expect(await list(schedule.scheduleID)).toHaveLength(1 + 30);
  });

  it.each([
    [
      (id: string, at: string) => [
        { occurrenceID: id, canceled: true },
        { occurrenceID: id, runOn: at },
      ],
    ],
    [
      (id: string, at: string) => [
        { occurrenceID: id, runOn: at },
        { occurrenceID: id, canceled: true },
      ],
    ],
  ])("rejects two changes of one occurrence in a request", async (changesOf) => {
    const { create, update, read, at } = await open();
    const schedule = await create(1, 2);
    const occurrences = changesOf(idOf(schedule, 0), at(3));
    expect(await update(schedule, { occurrences }).result()).toMatchObject(
      unprocessable({ occurrences: { 1: "changes an occurrence that the request changes before" } }),
    );
    expect(await read(schedule)).toEqual(schedule);
  });

  it("rejects changes that are not possible, and changes nothing", async () => {
    const { sandbox, client, accountID, create, update, read, recur, at, dated, customer } = await open();
    const schedule = await create(1, 2);
    const recurring = await createSchedule(client, { accountID, recur: recur("FREQ=DAILY;COUNT=2") });
    await sandbox.clock.advance({ days: 1 });
    const occurrenceID = idOf(schedule, 1);
    const before = await read(schedule);
    const reject = async (occurrence: object, message: string) =>
      expect(await update(schedule, { occurrences: [dated(3), occurrence as never] }).result()).toMatchObject(
        unprocessable({ occurrences: { 1: expect.stringContaining(message) } }),
      );
    await reject({ occurrenceID: UNKNOWN_ID }, "is not an occurrence of the schedule");
    await reject({ occurrenceID: idOf(recurring, 1) }, "is not an occurrence of the schedule");
    await reject({ occurrenceID, runOn: at(0) }, "in the future");
    await reject(dated(1), "in the future");
    const destination = { paymentMethodID: customer.method("moov-wallet") };
    await reject(dated(4, { destination }), "same destinationAccountID");
    const ran = { occurrenceID: idOf(schedule, 0), canceled: true };
    expect(await update(schedule, { occurrences: [ran] }).result()).toMatchObject(CONFLICT);
    const generated = { occurrenceID: idOf(recurring, 1), canceled: true };
    expect(
      await update(recurring, { recur: recur("FREQ=DAILY;COUNT=9"), occurrences: [generated] }).result(),
    ).toMatchObject(unprocessable({ occurrences: { 0: "is generated by the rule that is replaced" } }));
    expect(await read(schedule)).toEqual(before);
  });

  it("keeps the rhythm of a rule whose occurrences were moved or canceled", async () => {
    const { sandbox, client, accountID, recur, update, list, at } = await open();
    const schedule = await createSchedule(client, { accountID, recur: recur("FREQ=DAILY") });
    const changes = (schedule.occurrences ?? []).map(({ occurrenceID = "" }, index) =>
      index % 2 === 0 ? { occurrenceID, canceled: true } : { occurrenceID, runOn: at(25) },
    );
    await update(schedule, { occurrences: changes });
    await sandbox.clock.advance({ days: 20 });
    expect(await list(schedule.scheduleID)).toHaveLength(8);
    await sandbox.clock.advance({ days: 5 });
    expect(await list(schedule.scheduleID)).toHaveLength(8 + 5 + 6);
  });
});

describe("cancelSchedule", () => {
  it("cancels what has not run", async () => {
    const { sandbox, client, accountID, recur, update, cancel, read, list } = await open();
    const schedule = await createSchedule(client, { accountID, recur: recur("FREQ=DAILY;COUNT=3") });
    await sandbox.clock.advance({ days: 1 });
    await cancel(schedule);
    const canceled = await read(schedule);
    expect(canceled.disabledOn).toMatch(/^2026-01-06T/);
    expect(statusesOf(canceled)).toEqual(["completed", "canceled", "canceled"]);
    await sandbox.clock.advance({ days: 5 });
    expect(await list(schedule.scheduleID)).toHaveLength(1);
    expect(await cancel(schedule).result()).toMatchObject(CONFLICT);
    expect(await update(schedule, { description: "x" }).result()).toMatchObject(CONFLICT);
  });

  it("ends a rule without an end", async () => {
    const { sandbox, client, accountID, recur, cancel, read, list } = await open();
    const schedule = await createSchedule(client, { accountID, recur: recur("FREQ=DAILY") });
    await sandbox.clock.advance({ days: 3 });
    await cancel(schedule);
    await sandbox.clock.advance({ days: 60 });
    expect(await list(schedule.scheduleID)).toHaveLength(3);
    expect((await read(schedule)).occurrences).toHaveLength(15);
  });
});

it("lists schedules in pages, with their accounts on request", async () => {
  const { client, accountID, merchant, create } = await open();
  const ids: string[] = [];
  for (const days of [1, 2, 3]) ids.push((await create(days)).scheduleID);
  const listed: string[] = [];
  for await (const { scheduleID } of listSchedules(client, { accountID, count: 2 })) listed.push(scheduleID);
  expect(listed).toEqual(ids);
  const [schedule] = await listSchedules(client, { accountID, hydrate: "accounts", skip: 1, count: 1 });
  expect(schedule).toMatchObject({
    scheduleID: ids[1],
    sourceAccount: { accountID },
    partnerAccount: { accountID },
    destinationAccount: {
      accountID: merchant.accountID,
      displayName: "Whole Body Fitness LLC",
      email: "hello@fitness.example",
    },
  });
  expect((await listSchedules(client, { accountID, count: 1 }))[0]).not.toHaveProperty("sourceAccount");
});

it("responds to what an account does not have with 404", async () => {
  const { client, accountID, create, dated } = await open();
  const { scheduleID } = await create(1);
  const otherID = await createBusiness(client);
  const calls = [
    createSchedule(client, { accountID: UNKNOWN_ID, occurrences: [dated(1)] }),
    listSchedules(client, { accountID: UNKNOWN_ID }),
    getSchedules(client, { accountID, scheduleID: UNKNOWN_ID }),
    getSchedules(client, { accountID: otherID, scheduleID }),
    updateSchedule(client, { accountID: otherID, scheduleID }),
    cancelSchedule(client, { accountID: otherID, scheduleID }),
    getScheduledOccurrence(client, { accountID: otherID, scheduleID, occurrenceFilter: "latest" }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
  expect(await listSchedules(client, { accountID: otherID })).toEqual([]);
});
