import {
  type ChangedOccurrenceInput,
  cancelSchedule,
  createSchedule,
  getSchedules,
  type ScheduleRecurrenceInput,
  updateSchedule,
} from "@moovkit/schedules";
import { listTransfers } from "@moovkit/transfers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type SandboxSnapshot } from "../src/index.js";
import { KEY } from "./helpers.js";
import { DAY_MS, withSchedules } from "./open-schedules.js";
import { openShop, type Shop } from "./open-shop.js";

const HOUR_MS = 3_600_000;

/** How long the clock of each run is advanced at most, so that rules without an end have new occurrences in it. */
const DAYS = 20;

/** A rule with an occurrence every few days. Two payments of $55.03 use up the money of the wallet. */
const rules = fc.record({
  interval: fc.integer({ min: 1, max: 3 }),
  count: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined, freq: 1 }),
  cents: fc.constantFrom(1, 100, 5_503),
});

/** The clock is advanced, and then something happens. Targets and times are taken from what exists then. */
const steps = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 100 }),
    action: fc.constantFrom("reopen", "move", "move", "cancel", "resume", "resend", "resend", "end"),
    target: fc.nat(20),
    delayHours: fc.integer({ min: 1, max: 150 }),
  }),
  { minLength: 3, maxLength: 10 },
);

type Rule = typeof rules extends fc.Arbitrary<infer Value> ? Value : never;
type Step = typeof steps extends fc.Arbitrary<readonly (infer Value)[]> ? Value : never;

/** What must happen to the time of a rule. Times that are not in a model are due as the rule says. */
interface ModelEntry {
  readonly runOn: number;
  readonly state: "pending" | "canceled" | "ran";
}

const toText = ({ interval, count }: Rule): string =>
  `FREQ=DAILY;INTERVAL=${interval}${count === undefined ? "" : `;COUNT=${count}`}`;

/** Returns what must happen to the times of a rule that start at a time. */
const createModel = ({ interval, count = DAYS }: Rule, start: number): Map<number, ModelEntry> =>
  new Map(
    Array.from({ length: count }, (_, index) => {
      const runOn = start + index * interval * DAY_MS;
      return [runOn, { runOn, state: "pending" }];
    }),
  );

const changeModel = (
  model: Map<number, ModelEntry>,
  change: (entry: ModelEntry, ruleTime: number) => ModelEntry,
) => {
  for (const [ruleTime, entry] of model)
    if (entry.state !== "ran") model.set(ruleTime, change(entry, ruleTime));
};

const sumOfBalances = ({ sandbox }: Shop): bigint =>
  sandbox.balances().reduce((sum, { balanceDecimal }) => sum + BigInt(balanceDecimal.replace(".", "")), 0n);

const openCopy = async (shop: Shop, snapshot: SandboxSnapshot): Promise<Shop> =>
  shop.continueWith(await createSandbox({ apiKeys: [KEY], speed: 0, snapshot }));

/** A schedule, and what must happen to it. */
interface Tracked {
  readonly key: { readonly accountID: string; readonly scheduleID: string };
  readonly recur: ScheduleRecurrenceInput;
  /** By the times of the rule. */
  readonly model: Map<number, ModelEntry>;
  /** The times of the rule by occurrence. */
  readonly ruleTimes: Map<string, number>;
}

const track = async (
  { client, partner: { accountID } }: Shop,
  rule: Rule,
  recur: ScheduleRecurrenceInput,
) => {
  const { scheduleID } = await createSchedule(client, { accountID, recur });
  const model = createModel(rule, Date.parse(recur.start ?? ""));
  return { key: { accountID, scheduleID }, recur, model, ruleTimes: new Map<string, number>() };
};

const readOccurrences = async ({ client }: Shop, { key, ruleTimes }: Tracked) => {
  const { occurrences = [] } = await getSchedules(client, key);
  for (const { occurrenceID = "", runOn } of occurrences)
    if (!ruleTimes.has(occurrenceID)) ruleTimes.set(occurrenceID, Date.parse(runOn));
  return occurrences;
};

const end = async ({ client }: Shop, { key, model }: Tracked) => {
  if ((await cancelSchedule(client, key).result()).ok)
    changeModel(model, (entry) => ({ ...entry, state: "canceled" }));
};

/** Sends the same rule again. Rejected if the rule or the schedule has ended. */
const resend = async ({ client, sandbox }: Shop, { key, recur, model }: Tracked) => {
  const now = sandbox.clock.now();
  if ((await updateSchedule(client, { ...key, recur }).result()).ok)
    changeModel(model, (entry, runOn) => (runOn > now ? { runOn, state: "pending" } : entry));
};

/** Moves, cancels or resumes an occurrence. Rejected if the schedule has ended. */
const change = async (shop: Shop, tracked: Tracked, { action, target, delayHours }: Step) => {
  const waiting = (await readOccurrences(shop, tracked)).filter(({ ranOn }) => ranOn === undefined);
  const { occurrenceID = "", runOn = "", canceledOn } = waiting[target % waiting.length] ?? {};
  const time = action === "cancel" ? Date.parse(runOn) : shop.sandbox.clock.now() + delayHours * HOUR_MS;
  const input: ChangedOccurrenceInput = {
    occurrenceID,
    ...(action !== "cancel" && { runOn: new Date(time).toISOString() }),
    ...(action !== "move" && { canceled: action === "cancel" }),
  };
  const { key, model, ruleTimes } = tracked;
  const isCanceled = action === "cancel" || (action === "move" && canceledOn !== undefined);
  if (
    occurrenceID !== "" &&
    (await updateSchedule(shop.client, { ...key, occurrences: [input] }).result()).ok
  )
    model.set(ruleTimes.get(occurrenceID) ?? 0, {
      runOn: time,
      state: isCanceled ? "canceled" : "pending",
    });
};

const ACTIONS: Readonly<Record<string, (shop: Shop, tracked: Tracked, step: Step) => Promise<void>>> = {
  move: change,
  cancel: change,
  resume: change,
  resend,
  end,
};

/** Runs what is due in the model. */
const runModel = ({ model }: Tracked, now: number) =>
  changeModel(model, (entry) =>
    entry.state === "pending" && entry.runOn <= now ? { ...entry, state: "ran" } : entry,
  );

/** Expects each occurrence that must have run to have run at its time, with one transfer. */
const expectRuns = async (shop: Shop, tracked: Tracked) => {
  const { key, model } = tracked;
  const ran = (await readOccurrences(shop, tracked)).filter(({ ranOn }) => ranOn !== undefined);
  const expected = [...model.values()].filter(({ state }) => state === "ran").map(({ runOn }) => runOn);
  expect(ran.map(({ runOn }) => Date.parse(runOn))).toEqual(expected.sort((a, b) => a - b));
  for (const { ranOn = "", runOn } of ran) expect(Date.parse(ranOn)).toBe(Date.parse(runOn));
  const transfers = await listTransfers(shop.client, { ...key, count: 1000 });
  const results = transfers.map(({ occurrenceID, transferID, status }) => [occurrenceID, transferID, status]);
  expect(results.sort()).toEqual(
    ran.map(({ occurrenceID, ranTransferID, status }) => [occurrenceID, ranTransferID, status]).sort(),
  );
};

it("runs each occurrence once, whatever the steps of the clock and the changes are", async () => {
  const start = await openShop();
  await start.fund(11_050);
  const snapshot = start.sandbox.snapshot();
  const { runTransfer, recur } = withSchedules(start);
  await fc.assert(
    fc.asyncProperty(fc.array(rules, { minLength: 1, maxLength: 2 }), steps, async (list, plan) => {
      let shop = await openCopy(start, snapshot);
      const lastTime = shop.sandbox.clock.now() + DAYS * DAY_MS;
      const schedules = await Promise.all(
        list.map((rule) => {
          const amount = { currency: "USD", value: rule.cents };
          return track(shop, rule, recur(toText(rule), { runTransfer: { ...runTransfer, amount } }));
        }),
      );
      const advance = async (hours: number) => {
        const ms = Math.min(hours * HOUR_MS, lastTime - shop.sandbox.clock.now());
        await shop.sandbox.clock.advance({ milliseconds: ms });
        for (const schedule of schedules) runModel(schedule, shop.sandbox.clock.now());
      };
      for (const step of plan) {
        await advance(step.hours);
        if (step.action === "reopen")
          shop = await openCopy(shop, JSON.parse(JSON.stringify(shop.sandbox.snapshot())));
        const schedule = schedules[step.delayHours % schedules.length];
        if (schedule) await ACTIONS[step.action]?.(shop, schedule, step);
      }
      await advance(DAYS * 24);
      for (const schedule of schedules) await expectRuns(shop, schedule);
      expect(sumOfBalances(shop)).toBe(0n);
    }),
    { numRuns: 20 },
  );
}, 60_000);
