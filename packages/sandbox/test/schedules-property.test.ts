import { cancelSchedule, createSchedule, getSchedules } from "@moovkit/schedules";
import { listTransfers } from "@moovkit/transfers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type SandboxSnapshot } from "../src/index.js";
import { KEY } from "./helpers.js";
import { withSchedules } from "./open-schedules.js";
import { openShop, type Shop } from "./open-shop.js";

const DAYS = 40;

/** A schedule with an occurrence every few days, and what happens to it. */
const plans = fc.record({
  interval: fc.integer({ min: 1, max: 10 }),
  count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  cents: fc.constantFrom(1, 100, 3_000, 5_503),
  /** After how many days the schedule is canceled. */
  canceledAfter: fc.option(fc.integer({ min: 1, max: DAYS }), { nil: undefined }),
});

type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;

/** Steps of the clock in hours, and whether the sandbox continues with its snapshot afterwards. */
const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.boolean()), { maxLength: 8 });

const toRule = ({ interval, count }: Plan): string =>
  `FREQ=DAILY;INTERVAL=${interval}${count === undefined ? "" : `;COUNT=${count}`}`;

/** Returns after how many days the occurrences of a plan run. */
const listDays = ({ interval, count = DAYS, canceledAfter = DAYS }: Plan): readonly number[] =>
  Array.from({ length: count }, (_, index) => 1 + index * interval).filter(
    (day) => day <= Math.min(DAYS, canceledAfter),
  );

const sumOfBalances = ({ sandbox }: Shop): bigint =>
  sandbox.balances().reduce((sum, { balanceDecimal }) => sum + BigInt(balanceDecimal.replace(".", "")), 0n);

const openCopy = async (shop: Shop, snapshot: SandboxSnapshot): Promise<Shop> =>
  shop.continueWith(await createSandbox({ apiKeys: [KEY], speed: 0, snapshot }));

/** Advances the clock to the end in these steps. Cancels schedules at their time. */
const run = async (
  shop: Shop,
  hours: readonly (readonly [number, boolean])[],
  cancel: (shop: Shop, day: number) => Promise<void>,
): Promise<Shop> => {
  let current = shop;
  let elapsedHours = 0;
  const advance = async (until: number) => {
    for (let day = Math.floor(elapsedHours / 24) + 1; day * 24 <= until; day += 1) {
      await current.sandbox.clock.advance({ hours: day * 24 - elapsedHours });
      elapsedHours = day * 24;
      await cancel(current, day);
    }
    if (until > elapsedHours) await current.sandbox.clock.advance({ hours: until - elapsedHours });
    elapsedHours = Math.max(until, elapsedHours);
  };
  for (const [step, isReopened] of hours) {
    await advance(Math.min(elapsedHours + step, DAYS * 24));
    if (isReopened) current = await openCopy(current, JSON.parse(JSON.stringify(current.sandbox.snapshot())));
  }
  await advance(DAYS * 24);
  return current;
};

/** Expects the occurrences of a plan to have run at their times, each with one transfer. */
const expectRuns = async (
  { client, partner: { accountID } }: Shop,
  scheduleID: string,
  times: readonly string[],
) => {
  const { occurrences = [] } = await getSchedules(client, { accountID, scheduleID });
  const ran = occurrences.filter(({ ranOn }) => ranOn !== undefined);
  expect(ran.map(({ runOn }) => runOn)).toEqual(times);
  for (const { ranOn = "", runOn } of ran) expect(Date.parse(ranOn)).toBe(Date.parse(runOn));
  const transfers = await listTransfers(client, { accountID, scheduleID, count: 1000 });
  const results = transfers.map(({ occurrenceID, transferID, status }) => [occurrenceID, transferID, status]);
  expect(results.reverse()).toEqual(
    ran.map(({ occurrenceID, ranTransferID, status }) => [occurrenceID, ranTransferID, status]),
  );
};

it("runs each occurrence once, whatever the steps of the clock are", async () => {
  const start = await openShop();
  await start.fund(20_000);
  const snapshot = start.sandbox.snapshot();
  const { accountID, runTransfer, recur, at } = withSchedules(start);
  const create = async ({ client }: Shop, plan: Plan) => {
    const amount = { currency: "USD", value: plan.cents };
    const rule = recur(toRule(plan), { runTransfer: { ...runTransfer, amount } });
    return { plan, ...(await createSchedule(client, { accountID, recur: rule })) };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(plans, { minLength: 1, maxLength: 4 }), steps, async (list, hours) => {
      const shop = await openCopy(start, snapshot);
      const schedules = await Promise.all(list.map((plan) => create(shop, plan)));
      const end = await run(shop, hours, async ({ client }, day) => {
        for (const { plan, scheduleID } of schedules)
          if (plan.canceledAfter === day) await cancelSchedule(client, { accountID, scheduleID });
      });
      for (const { plan, scheduleID } of schedules) await expectRuns(end, scheduleID, listDays(plan).map(at));
      expect(sumOfBalances(end)).toBe(0n);
    }),
    { numRuns: 25 },
  );
}, 60_000);
