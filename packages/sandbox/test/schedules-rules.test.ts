import { createSchedule, type Schedule } from "@moovkit/schedules";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { send } from "./helpers.js";
import { openSchedules, statusesOf, timesOf } from "./open-schedules.js";

const rejectedWith = (message: string) => ({
  status: 422,
  body: { recur: expect.stringContaining(message) },
});

describe("a rule", () => {
  let shop: Awaited<ReturnType<typeof openSchedules>>;
  beforeEach(async () => {
    shop = await openSchedules();
  });

  /** Sends a rule without the checks of the client. */
  const create = (recurrenceRule: string) =>
    send(shop.sandbox, `/accounts/${shop.accountID}/schedules`, { recur: shop.recur(recurrenceRule) });

  it.each<[string, readonly string[]]>([
    ["FREQ=DAILY;COUNT=3", ["2026-02-28T09:00", "2026-03-01T09:00", "2026-03-02T09:00"]],
    ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2", ["2026-02-28T09:00", "2026-03-14T09:00"]],
    ["FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["2026-03-31T09:00", "2026-05-31T09:00"]],
    ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2026-03-27T09:00", "2026-04-24T09:00"]],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1", ["2028-02-29T09:00"]],
    ["FREQ=DAILY;UNTIL=20260301T090000Z", ["2026-02-28T09:00", "2026-03-01T09:00"]],
    ["FREQ=MONTHLY;BYMONTHDAY=29;COUNT=2", ["2026-03-29T09:00", "2026-04-29T09:00"]],
    ["FREQ=DAILY;BYHOUR=23;UNTIL=20260301", ["2026-02-28T23:00", "2026-03-01T23:00"]],
    ["FREQ=YEARLY;INTERVAL=999999;COUNT=2", ["2026-02-28T09:00"]],
    ["FREQ=DAILY;UNTIL=20260301", ["2026-02-28T09:00", "2026-03-01T09:00"]],
  ])("%s generates occurrences", async (recurrenceRule, expected) => {
    const { client, accountID, recur } = shop;
    const schedule = await createSchedule(client, {
      accountID,
      recur: recur(recurrenceRule, { start: "2026-02-28T10:00:00+01:00" }),
    });
    expect(timesOf(schedule)).toEqual(expected.map((time) => `${time}:00.000Z`));
    expect(schedule.recur).toMatchObject({ recurrenceRule, indefinite: false });
    expect(schedule.occurrences?.[0]).toMatchObject({
      generated: true,
      indefinite: false,
      status: "pending",
    });
  });

  it.each([
    ["", "recurrenceRule"],
    ["hello", "parts"],
    ["FREQ=DAILY;", "parts"],
    ["FREQ=DAILY;FREQ=DAILY", "parts"],
    ["FREQ=DAILY\nEXDATE:20260101T000000Z", "FREQ"],
    ["FREQ=DAILY;FOO=1", "RFC 5545 does not define"],
    ["FREQ=SECONDLY", "must have a FREQ of DAILY"],
    ["FREQ=DAILY;COUNT=0", "COUNT above 0"],
    ["FREQ=DAILY;INTERVAL=x", "INTERVAL above 0"],
    ["FREQ=DAILY;COUNT=1;UNTIL=20260301", "both COUNT and UNTIL"],
    ["FREQ=WEEKLY;BYDAY=XX", "BYDAY does not allow"],
    ["FREQ=MONTHLY;BYDAY=MO TU", "BYDAY does not allow"],
    ["FREQ=MONTHLY;BYDAY=MO,,TU", "BYDAY does not allow"],
    ["FREQ=WEEKLY;BYDAY=1MO", "is not a rule of RFC 5545"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "is not a rule of RFC 5545"],
    ["FREQ=MONTHLY;BYYEARDAY=1", "is not a rule of RFC 5545"],
    ["FREQ=MONTHLY;BYWEEKNO=1", "is not a rule of RFC 5545"],
    ["FREQ=DAILY;BYSETPOS=1", "is not a rule of RFC 5545"],
    ["FREQ=DAILY;BYHOUR=24", "BYHOUR does not allow"],
    ["FREQ=DAILY;BYMONTHDAY=1,0", "BYMONTHDAY does not allow"],
    ["FREQ=DAILY;BYMONTHDAY=-32", "BYMONTHDAY does not allow"],
    ["FREQ=DAILY;BYMONTH=a", "BYMONTH does not allow"],
    ["FREQ=DAILY;COUNT=1001", "more than 1000"],
    ["FREQ=DAILY;UNTIL=20200101", "no occurrence in the future"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no occurrence in the future"],
  ])("rejects the rule %j", async (recurrenceRule, message) => {
    expect(await create(recurrenceRule)).toMatchObject(rejectedWith(message));
  });

  it("rejects a rule that runs more often than each minute", async () => {
    const seconds = Array.from({ length: 60 }, (_, second) => second);
    expect(await create(`FREQ=DAILY;BYHOUR=1;BYMINUTE=${seconds};BYSECOND=${seconds}`)).toMatchObject(
      rejectedWith("more than 1440 times a day"),
    );
  });

  const values = fc.oneof(
    fc.constantFrom("MO", "1MO", "-1FR", "+53SU", "20270401", "20270401T090000Z", "99991231", "é\u0000", ""),
    fc.integer({ min: -400, max: 400 }).map(String),
  );

  /** Parts of rules with values that are often invalid. */
  const parts = fc
    .tuple(
      fc.constantFrom(
        "COUNT",
        "UNTIL",
        "INTERVAL",
        "BYDAY",
        "BYMONTH",
        "BYMONTHDAY",
        "BYSETPOS",
        "BYHOUR",
        "BYWEEKNO",
      ),
      fc.array(values, { minLength: 1, maxLength: 3 }),
    )
    .map(([name, list]) => `${name}=${list.join(",")}`);

  const rules = fc
    .tuple(fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"), fc.array(parts, { maxLength: 3 }))
    .map(([frequency, list]) => [`FREQ=${frequency}`, ...list].join(";"));

  it("creates occurrences of any rule in order, or rejects it", async () => {
    const { sandbox } = shop;
    await fc.assert(
      fc.asyncProperty(fc.oneof(rules, fc.string()), async (rule) => {
        const { status, body } = await create(rule);
        if (status !== 200) expect([status, Object.keys(Object(body))]).toEqual([422, ["recur"]]);
        else {
          const times = timesOf(Object(body) as Schedule).map((time) => Date.parse(time));
          expect(times).toEqual([...new Set(times)].sort((first, second) => first - second));
          expect(Math.min(...times)).toBeGreaterThan(sandbox.clock.now());
        }
      }),
      { numRuns: 40 },
    );
  });
});

it("has 12 future occurrences of a rule without an end", async () => {
  const { sandbox, client, accountID, recur, read } = await openSchedules();
  const created = await createSchedule(client, {
    accountID,
    recur: recur("FREQ=DAILY", { indefinite: true }),
  });
  expect(created.occurrences).toHaveLength(12);
  await sandbox.clock.advance({ days: 20 });
  const schedule = await read(created);
  expect(schedule.recur).toMatchObject({ indefinite: true });
  expect(statusesOf(schedule)).toEqual([...Array(20).fill("completed"), ...Array(12).fill("pending")]);
  expect(new Set(timesOf(schedule)).size).toBe(32);
});

it("starts a rule now by default", async () => {
  const { sandbox, client, accountID, runTransfer, at, read } = await openSchedules();
  const recur = { recurrenceRule: "FREQ=DAILY;COUNT=3", runTransfer };
  const schedule = await createSchedule(client, { accountID, recur });
  expect(timesOf(schedule)).toEqual([at(0), at(1), at(2)]);
  await sandbox.clock.advance({ seconds: 1 });
  expect(statusesOf(await read(schedule))).toEqual(["completed", "pending", "pending"]);
});

it("starts a rule at a full second", async () => {
  const { sandbox, client, accountID, runTransfer, at, read } = await openSchedules();
  await sandbox.clock.advance({ milliseconds: 1 });
  const recur = { recurrenceRule: "FREQ=DAILY;COUNT=2", runTransfer };
  const schedule = await createSchedule(client, { accountID, recur });
  const second = 1 / 86_400;
  expect(timesOf(schedule)).toEqual([at(second), at(1 + second)]);
  await sandbox.clock.advance({ seconds: 1 });
  expect(statusesOf(await read(schedule))).toEqual(["completed", "pending"]);
});

it("skips the occurrences of a rule that are in the past", async () => {
  const { client, accountID, recur, at } = await openSchedules();
  const rule = recur("FREQ=DAILY;COUNT=3", { start: at(-1) });
  expect(timesOf(await createSchedule(client, { accountID, recur: rule }))).toEqual([at(0), at(1)]);
});
