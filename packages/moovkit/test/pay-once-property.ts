import fc from "fast-check";
import { findProblems } from "./pay-once-check.js";
import { type History, histories } from "./pay-once-history.js";
import { type HistoryResult, type RunOptions, runHistory } from "./pay-once-run.js";

/** Totals of all histories. They show that the histories reach every outcome. */
export interface Statistics {
  histories: number;
  payouts: number;
  calls: number;
  requests: number;
  restarts: number;
  /** Number of calls by outcome: the status, or the code of the error and `processed`. */
  readonly outcomes: Record<string, number>;
}

/** How many histories to check, and which. */
export interface PropertyOptions extends RunOptions {
  readonly numRuns: number;
  /** Path of a counterexample, to check only that. */
  readonly path?: string | undefined;
  /** Receives the number of histories that have been checked, after each one. */
  readonly onProgress?: ((histories: number) => void) | undefined;
}

const addToStatistics = (statistics: Statistics, { restarts }: History, result: HistoryResult): void => {
  statistics.histories += 1;
  statistics.restarts += restarts.length;
  for (const { calls, sentRequests } of result.payouts) {
    statistics.payouts += 1;
    statistics.calls += calls.length;
    statistics.requests += sentRequests;
    for (const { outcome } of calls) {
      let name: string = outcome.kind;
      if (outcome.kind === "resolved") name = `resolved with ${outcome.status}`;
      if (outcome.kind === "rejected") name = `${outcome.code}, processed "${outcome.processed}"`;
      statistics.outcomes[name] = (statistics.outcomes[name] ?? 0) + 1;
    }
  }
};

/** Describes how to repeat a failing history, and what happens in it. */
const describeFailure = ({ seed, counterexamplePath }: fc.RunDetails<[History]>, message: string): string =>
  `${message}\n\nRepeat it with: FC_SEED=${seed} FC_PATH=${counterexamplePath} HISTORIES=1 npx vitest run pay-once.test`;

/**
 * Checks random histories.
 *
 * @returns The totals of the histories.
 * @throws Error that describes the smallest failing history that was found: a payout was made twice or reported wrongly.
 */
export const checkHistories = async ({
  numRuns,
  path,
  onProgress,
  ...options
}: PropertyOptions): Promise<Statistics> => {
  const statistics: Statistics = {
    histories: 0,
    payouts: 0,
    calls: 0,
    requests: 0,
    restarts: 0,
    outcomes: {},
  };
  const property = fc.asyncProperty(histories, async (history) => {
    const result = await runHistory(history, options);
    addToStatistics(statistics, history, result);
    onProgress?.(statistics.histories);
    const problems = findProblems(result);
    if (problems.length > 0) throw new Error([...problems, "", ...result.log].join("\n"));
  });
  const details = await fc.check(property, { numRuns, ...(path !== undefined && { path }) });
  if (!details.failed) return statistics;
  const { errorInstance } = details;
  throw new Error(
    describeFailure(details, errorInstance instanceof Error ? errorInstance.message : String(errorInstance)),
  );
};
