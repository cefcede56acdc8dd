import { retry } from "@moovkit/retry";
import { expect, it } from "vitest";
import { checkHistories } from "./pay-once-property.js";
import type { CreatePlugins } from "./pay-once-run.js";
import { createWorld } from "./pay-once-world.js";

/** The benchmark `pay-once` sets it to check more. */
const HISTORIES = Number(process.env.HISTORIES ?? 2000);

/** Far more than a history takes, on a slow machine. */
const MS_PER_HISTORY = 100;

const withRetry: CreatePlugins = (random) => [retry({ random })];

it("pays nothing twice", { timeout: HISTORIES * MS_PER_HISTORY }, async () => {
  const world = await createWorld();
  const started = process.hrtime.bigint();
  const statistics = await checkHistories({
    world,
    createPlugins: withRetry,
    numRuns: HISTORIES,
    path: process.env.FC_PATH,
  });
  console.log(statistics, Number(process.hrtime.bigint() - started) / 1e6 / HISTORIES);
  expect(statistics.histories).toBe(HISTORIES);
});
