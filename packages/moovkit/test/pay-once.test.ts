import type { Plugin } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { expect, it } from "vitest";
import { checkHistories, type Statistics } from "./pay-once-property.js";
import { createWorld } from "./pay-once-world.js";

declare module "vitest" {
  interface TaskMeta {
    /** Read by the benchmark `pay-once`. */
    payOnce?: Statistics;
  }
}

/** The benchmark `pay-once` sets the variable to check more histories. */
const HISTORIES = Number(process.env.HISTORIES ?? 2000);

/** Prints the progress of the benchmark. The test is done before the first line. */
const printProgress = (histories: number): void => {
  if (histories % 10_000 === 0) console.log(`${histories.toLocaleString("en-US")} histories`);
};

/** Leaves enough time for a slow machine. */
const TIMEOUT_MS = 30_000 + 100 * HISTORIES;

/** A faulty plugin that sends each retry with a new idempotency key. */
const newKeyPerRetry: Plugin = {
  name: "new key per retry",
  wrap: (next) => (request, context) => {
    if (context.attempts() === 0) return next(request, context);
    const headers = { ...request.headers, "x-idempotency-key": crypto.randomUUID() };
    return next({ ...request, headers }, context);
  },
};

it("pays nothing twice, and reports every payout correctly", {
  timeout: TIMEOUT_MS,
}, async ({ task }) => {
  const statistics = await checkHistories({
    world: await createWorld(),
    createPlugins: (random) => [retry({ random })],
    numRuns: HISTORIES,
    path: process.env.FC_PATH,
    onProgress: printProgress,
  });
  task.meta.payOnce = statistics;
  expect(statistics.histories).toBe(HISTORIES);
});

it("reaches every outcome", async () => {
  const { outcomes, restarts } = await checkHistories({
    world: await createWorld(),
    createPlugins: (random) => [retry({ random })],
    numRuns: 200,
  });
  expect(restarts).toBeGreaterThan(0);
  expect(Object.keys(outcomes)).toEqual(
    expect.arrayContaining([
      "resolved with 200",
      "resolved with 201",
      "resolved with 202",
      "resolved with 409",
      'rate_limit_error, processed "no"',
      'connection_error, processed "no"',
      'connection_error, processed "maybe"',
      'server_error, processed "maybe"',
      'request_timeout_error, processed "maybe"',
      'request_aborted_error, processed "maybe"',
      'response_validation_error, processed "yes"',
      "lost",
    ]),
  );
});

it("finds the payouts that are made twice if each retry has a new idempotency key", async () => {
  const check = checkHistories({
    world: await createWorld(),
    createPlugins: (random) => [retry({ random }), newKeyPerRetry],
    numRuns: 200,
  });
  await expect(check).rejects.toThrow(
    /^payout \d: [\s\S]*it has 2 transfers[\s\S]*request 2 \(call \d\) arrives[\s\S]*FC_SEED=\d+ FC_PATH=[\d:]+ /,
  );
});
