import {
  cancelSchedule,
  createSchedule,
  getScheduledOccurrence,
  getSchedules,
  listSchedules,
  type NewOccurrenceInput,
  type RunTransferInput,
  type ScheduleOccurrence,
  type ScheduleRecurrenceInput,
  updateSchedule,
} from "@moovkit/schedules";
import { getTransfer, listTransfers } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { reopen } from "./open-client.js";
import { openShop, type Shop } from "./open-shop.js";

const NOT_FOUND = { error: { code: "not_found_error" } };
const CONFLICT = { error: { code: "conflict_error" } };

/** Opens a shop in which the partner pays the merchant $1.00 with each occurrence. */
const openSchedules = async (cents = 10_000) => {
  const shop = await openShop();
  await shop.fund(cents);
  const { accountID } = shop.partner;
  const runTransfer: RunTransferInput = {
    amount: { currency: "USD", value: 100 },
    source: { paymentMethodID: shop.partner.method("moov-wallet") },
    destination: { paymentMethodID: shop.merchant.method("moov-wallet") },
    partnerAccountID: accountID,
    description: "Dues",
  };
  const now = shop.sandbox.clock.now();
  const at = (days: number): string => new Date(now + days * 86_400_000).toISOString();
  const recur = (recurrenceRule: string, details: Partial<ScheduleRecurrenceInput> = {}) => ({
    recurrenceRule,
    runTransfer,
    start: at(1),
    ...details,
  });
  const dated = (days: number, details: Partial<RunTransferInput> = {}): NewOccurrenceInput => ({
    runOn: at(days),
    runTransfer: { ...runTransfer, ...details },
  });
  const read = (scheduleID: string, { client } = shop) => getSchedules(client, { accountID, scheduleID });
  return { ...shop, shop, accountID, runTransfer, at, recur, dated, read };
};

const timesOf = ({ occurrences = [] }: { occurrences?: readonly ScheduleOccurrence[] | undefined }) =>
  occurrences.map(({ runOn }) => runOn);

const statusesOf = ({ occurrences = [] }: { occurrences?: readonly ScheduleOccurrence[] | undefined }) =>
  occurrences.map(({ status, canceledOn }) => (canceledOn === undefined ? status : "canceled"));

describe("a recurrence rule", () => {
  it.each<[string, readonly string[]]>([
    ["FREQ=DAILY;COUNT=3", ["2026-02-28T09:00", "2026-03-01T09:00", "2026-03-02T09:00"]],
    ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2", ["2026-02-28T09:00", "2026-03-14T09:00"]],
    ["FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["2026-03-31T09:00", "2026-05-31T09:00"]],
    ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2026-03-27T09:00", "2026-04-24T09:00"]],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=1", ["2028-02-29T09:00"]],
    ["FREQ=DAILY;UNTIL=20260301T090000Z", ["2026-02-28T09:00", "2026-03-01T09:00"]],
    ["FREQ=DAILY;UNTIL=20260301", ["2026-02-28T09:00", "2026-03-01T09:00"]],
  ])("%s generates occurrences", async (recurrenceRule, expected) => {
    const { client, accountID, recur } = await openSchedules();
    const { data, response } = await createSchedule(client, {
      accountID,
      recur: recur(recurrenceRule, { start: "2026-02-28T10:00:00+01:00" }),
    }).withResponse();
    expect(response.issues).toEqual([]);
    expect(timesOf(data)).toEqual(expected.map((time) => `${time}:00.000Z`));
    expect(data.recur).toMatchObject({ recurrenceRule, indefinite: false });
    expect(data.occurrences?.[0]).toMatchObject({ generated: true, indefinite: false, status: "pending" });
  });

  it("without an end has 12 future occurrences at any time", async () => {
    const { sandbox, client, accountID, recur, read } = await openSchedules();
    const { scheduleID, occurrences } = await createSchedule(client, { accountID, recur: recur("FREQ=DAILY") });
    expect(occurrences).toHaveLength(12);
    await sandbox.clock.advance({ days: 20 });
    const schedule = await read(scheduleID);
    expect(schedule.recur).toMatchObject({ indefinite: true });
    expect(statusesOf(schedule)).toEqual([...Array(20).fill("completed"), ...Array(12).fill("pending")]);
    expect(new Set(timesOf(schedule)).size).toBe(32);
  });

  it("starts now by default, and skips what is in the past", async () => {
    const { sandbox, client, accountID, recur, runTransfer, at, read } = await openSchedules();
    const rule = { recurrenceRule: "FREQ=DAILY;COUNT=3", runTransfer };
    const now = await createSchedule(client, { accountID, recur: rule });
    expect(timesOf(now)).toEqual([at(0), at(1), at(2)].map((time) => time.replace(/\.\d+/, ".000")));
    const past = await createSchedule(client, {
      accountID,
      recur: recur("FREQ=DAILY;COUNT=3", { start: at(-1) }),
    });
    expect(timesOf(past)).toHaveLength(2);
    await sandbox.clock.advance({ seconds: 1 });
    expect(statusesOf(await read(now.scheduleID))).toEqual(["completed", "pending", "pending"]);
  });

  it.each([
    ["", "`recurrenceRule`"],
    ["hello", "parts"],
    ["FREQ=DAILY;", "parts"],
    ["FREQ=DAILY;FREQ=DAILY", "parts"],
    ["FREQ=DAILY\nEXDATE:20260101T000000Z", "FREQ"],
    ["FREQ=DAILY;FOO=1", "RFC 5545 does not define"],
    ["FREQ=SECONDLY", "must have a FREQ of DAILY"],
    ["FREQ=DAILY;COUNT=0", "COUNT above 0"],
    ["FREQ=DAILY;INTERVAL=x", "INTERVAL above 0"],
    ["FREQ=DAILY;COUNT=1;UNTIL=20260301", "both COUNT and UNTIL"],
    ["FREQ=WEEKLY;BYDAY=XX", "is not a rule of RFC 5545"],
    ["FREQ=DAILY;COUNT=1001", "more than 1000"],
    ["FREQ=DAILY;UNTIL=20200101", "no occurrence in the future"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no occurrence in the future"],
  ])("%j is rejected", async (recurrenceRule, message) => {
    const { sandbox, recur, accountID } = await openSchedules();
    const response = await sandbox.fetch(
      new Request(`http://localhost/accounts/${accountID}/schedules`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa("public:secret-5f2e")}` },
        body: JSON.stringify({ recur: recur(recurrenceRule) }),
      }),
    );
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ recur: expect.stringContaining(message.replaceAll("`", "")) });
  });
});
