import { createSchedule } from "@moovkit/schedules";
import { expect, it } from "vitest";
import { BASIC, ORIGIN } from "./helpers.js";
import { openSchedules, statusesOf, timesOf } from "./open-schedules.js";

it.each<[string, readonly string[]]>([
  ["FREQ=DAILY;COUNT=3", ["2026-02-28T09:00", "2026-03-01T09:00", "2026-03-02T09:00"]],
  ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2", ["2026-02-28T09:00", "2026-03-14T09:00"]],
  ["FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["2026-03-31T09:00", "2026-05-31T09:00"]],
  ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2026-03-27T09:00", "2026-04-24T09:00"]],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1", ["2028-02-29T09:00"]],
  ["FREQ=DAILY;UNTIL=20260301T090000Z", ["2026-02-28T09:00", "2026-03-01T09:00"]],
  ["FREQ=DAILY;UNTIL=20260301", ["2026-02-28T09:00", "2026-03-01T09:00"]],
])("the rule %s generates occurrences", async (recurrenceRule, expected) => {
  const { client, accountID, recur } = await openSchedules();
  const schedule = await createSchedule(client, {
    accountID,
    recur: recur(recurrenceRule, { start: "2026-02-28T10:00:00+01:00" }),
  });
  expect(timesOf(schedule)).toEqual(expected.map((time) => `${time}:00.000Z`));
  expect(schedule.recur).toMatchObject({ recurrenceRule, indefinite: false });
  expect(schedule.occurrences?.[0]).toMatchObject({ generated: true, indefinite: false, status: "pending" });
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

const listUpTo = (max: number): string => Array.from({ length: max + 1 }, (_, number) => number).join(",");

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
  [`FREQ=DAILY;BYHOUR=1,2;BYMINUTE=${listUpTo(59)};BYSECOND=${listUpTo(12)}`, "more than 1440 times a day"],
  ["FREQ=DAILY;UNTIL=20200101", "no occurrence in the future"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no occurrence in the future"],
])("rejects the rule %j", async (recurrenceRule, message) => {
  const { sandbox, recur, accountID } = await openSchedules();
  const response = await sandbox.fetch(
    new Request(`http://sandbox.localhost/accounts/${accountID}/schedules`, {
      method: "POST",
      headers: { authorization: BASIC, origin: ORIGIN },
      body: JSON.stringify({ recur: recur(recurrenceRule) }),
    }),
  );
  expect([response.status, await response.json()]).toEqual([
    422,
    { recur: expect.stringContaining(message) },
  ]);
});
