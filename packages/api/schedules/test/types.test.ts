import { bindOperations, type Client, type UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import * as schedules from "../src/index.js";
import {
  type CreateScheduleIssues,
  createSchedule,
  getScheduledOccurrence,
  type ListedSchedule,
  listSchedules,
  listSweepConfigs,
  listSweeps,
  type ScheduleOccurrence,
  type Sweep,
  updateSchedule,
  updateSweepConfig,
} from "../src/index.js";
import { DUES } from "./fixtures.js";

const runOn = "2026-12-01T09:00:00Z";
const recur = { recurrenceRule: "FREQ=MONTHLY", runTransfer: DUES };
const occurrences = [{ runOn, runTransfer: DUES }];

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the schedules package", () => {
  it("require a rule or occurrences", () =>
    check((client) => {
      createSchedule(client, { accountID: "a", recur });
      createSchedule(client, { accountID: "a", occurrences });
      createSchedule(client, { accountID: "a", recur, occurrences });
      // @ts-expect-error: neither of them
      createSchedule(client, { accountID: "a", description: "Membership" });
      // @ts-expect-error: a rule without a transfer
      createSchedule(client, { accountID: "a", recur: { recurrenceRule: "FREQ=DAILY" } });
      const { partnerAccountID: _, ...withoutPartner } = DUES;
      // @ts-expect-error: `partnerAccountID` is required
      createSchedule(client, { accountID: "a", occurrences: [{ runOn, runTransfer: withoutPartner }] });
    }));

  it("distinguish new occurrences and changes", () =>
    check((client) => {
      const base = { accountID: "a", scheduleID: "s" };
      updateSchedule(client, { ...base, occurrences });
      updateSchedule(client, { ...base, occurrences: [{ occurrenceID: "o", canceled: true }] });
      // @ts-expect-error: an occurrence without a time
      updateSchedule(client, { ...base, occurrences: [{ runTransfer: DUES }] });
      // @ts-expect-error: a new schedule has no occurrences to change
      createSchedule(client, { accountID: "a", occurrences: [{ occurrenceID: "o", canceled: true }] });
    }));

  it("make `null` a value of the fields of a sweep configuration", () =>
    check((client) => {
      const base = { accountID: "a", sweepConfigID: "c" };
      updateSweepConfig(client, { ...base, minimumBalance: null, statementDescriptor: null, status: null });
      // @ts-expect-error: an amount as a number
      updateSweepConfig(client, { ...base, minimumBalance: 150 });
      // @ts-expect-error: there is no such status
      updateSweepConfig(client, { ...base, status: "paused" });
    }));

  it("accept only documented values in filters, and any in responses", () =>
    check((client) => {
      listSweeps(client, { accountID: "a", walletID: "w", status: "paid" });
      // @ts-expect-error: there is no such status
      listSweeps(client, { accountID: "a", walletID: "w", status: "open" });
      // @ts-expect-error: nothing else is hydrated
      listSchedules(client, { accountID: "a", hydrate: "transfers" });
      expectTypeOf<"open">().toExtend<Sweep["status"]>();
      expectTypeOf<Sweep["accruedAmount"]>().toEqualTypeOf<string>();
      expectTypeOf<NonNullable<ScheduleOccurrence["error"]>["message"]>().toEqualTypeOf<string | undefined>();
    }));

  it("make lists with pages iterable, and others not", () =>
    check(async (client) => {
      for await (const schedule of listSchedules(client, { accountID: "a" }))
        expectTypeOf(schedule).toEqualTypeOf<ListedSchedule>();
      for await (const sweep of listSweeps(client, { accountID: "a", walletID: "w" }))
        expectTypeOf(sweep).toEqualTypeOf<Sweep>();
      expectTypeOf(listSweepConfigs(client, { accountID: "a" })).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const result = await createSchedule(client, { accountID: "a", recur }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error") {
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateScheduleIssues>>();
        expectTypeOf(result.error.fields.occurrences).toEqualTypeOf<Record<string, string> | undefined>();
      }
    }));

  it("bind to a client as one namespace", () =>
    check(async (client) => {
      const moov = bindOperations(client, { schedules });
      const filter = { accountID: "a", scheduleID: "s", occurrenceFilter: "latest" };
      expectTypeOf(moov.schedules.getScheduledOccurrence(filter)).toEqualTypeOf(
        getScheduledOccurrence(client, filter),
      );
    }));
});
