import { retry } from "@moovkit/retry";
import { expect, it } from "vitest";
import { findProblems } from "./pay-once-check.js";
import type { History } from "./pay-once-history.js";
import { type HistoryResult, type PayoutResult, runHistory } from "./pay-once-run.js";
import type { CallOutcome } from "./pay-once-state.js";
import { createWorld } from "./pay-once-world.js";

/** Two payouts. The response of the second one is lost, and its call does not retry. */
const HISTORY: History = {
  payouts: [
    {
      cents: 100,
      waitsForRail: false,
      calls: [{ pauseMs: 0, abortAfterMs: undefined, options: {} }],
      requests: [],
    },
    {
      cents: 250,
      waitsForRail: true,
      calls: [{ pauseMs: 5, abortAfterMs: undefined, options: { retries: false } }],
      requests: [{ incident: { kind: "fault", fault: { reset: "after" } }, toServerMs: 20, toClientMs: 30 }],
    },
  ],
  restarts: [],
  sandboxSpeed: 0,
  randomSeed: 1,
};

const run = async (): Promise<HistoryResult> =>
  runHistory(HISTORY, { world: await createWorld(), createPlugins: (random) => [retry({ random })] });

const changePayout = (result: HistoryResult, index: number, changes: Partial<PayoutResult>) => ({
  ...result,
  payouts: result.payouts.map((payout, position) =>
    position === index ? { ...payout, ...changes } : payout,
  ),
});

const endCall = (outcome: CallOutcome, processedRequests: number) => ({
  calls: [{ outcome, processedRequests }],
});

const REJECTED = { kind: "rejected", code: "connection_error" } as const;
const OTHER_TRANSFER = { kind: "resolved", status: 409, transferID: "other" } as const;

it("finds no problem in a history that went well", async () => {
  const result = await run();
  expect(findProblems(result)).toEqual([]);
  expect(result.payouts.map(({ transfers }) => transfers.length)).toEqual([1, 1]);
  expect(result.payouts.map(({ calls }) => calls)).toMatchObject([
    [{ outcome: { kind: "resolved", status: 200 }, processedRequests: 1 }],
    [{ outcome: { ...REJECTED, processed: "maybe" }, processedRequests: 1 }],
  ]);
});

it("logs what happened, with the virtual time", async () => {
  const { log } = await run();
  expect(log).toContain("   0.005 s  payout 2, request 1 (call 1) is sent");
  expect(log).toContain('   0.025 s  payout 2, request 1 (call 1) arrives, with the fault {"reset":"after"}');
  expect(log).toContain("   0.055 s  payout 2, request 1 (call 1) loses its connection");
});

it.each<[problem: string, change: (result: HistoryResult) => HistoryResult]>([
  [
    "payout 1: it has 2 transfers",
    (result) =>
      changePayout(result, 0, {
        transfers: result.payouts.flatMap(({ transfers }) => transfers),
      }),
  ],
  [
    "payout 1: call 1 resolved, but its transfer is not the only one",
    (result) => changePayout(result, 0, endCall(OTHER_TRANSFER, 1)),
  ],
  [
    'payout 2: call 1 rejected with processed "no", but the server processed one of its requests',
    (result) => changePayout(result, 1, endCall({ ...REJECTED, processed: "no" }, 1)),
  ],
  [
    'payout 2: every call rejected with processed "no", but there is a transfer',
    (result) => changePayout(result, 1, endCall({ ...REJECTED, processed: "no" }, 0)),
  ],
  [
    'payout 2: call 1 rejected with processed "yes", but there is no transfer',
    (result) => changePayout(result, 1, { transfers: [], ...endCall({ ...REJECTED, processed: "yes" }, 1) }),
  ],
  [
    "payout 2: another call with the same key does not resolve",
    (result) => changePayout(result, 1, { lastCall: { ...REJECTED, processed: "maybe" } }),
  ],
  [
    "payout 2: another call with the same key has status 200",
    (result) => changePayout(result, 1, { lastCall: { ...OTHER_TRANSFER, status: 200 } }),
  ],
  [
    "payout 2: another call with the same key resolves with another transfer",
    (result) => changePayout(result, 1, { lastCall: OTHER_TRANSFER }),
  ],
  ["payout 2: it has 0 transfers at the end", (result) => changePayout(result, 1, { finalTransfers: [] })],
  [
    "the wallet was not debited exactly once for each transfer",
    (result) => ({
      ...result,
      debitedTransferIDs: [...result.debitedTransferIDs, ...result.debitedTransferIDs],
    }),
  ],
  [
    "the balance of the wallet has not changed by the sum of the transfers",
    (result) => ({ ...result, walletBalances: ["1000.000000000", "996.490000000"] }),
  ],
  [
    "the balances do not add up to zero",
    (result) => ({ ...result, balances: ["0.000000001", ...result.balances] }),
  ],
])("finds that %s", async (problem, change) => {
  expect(findProblems(change(await run()))).toContain(problem);
});
