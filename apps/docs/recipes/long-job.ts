import { sleep } from "@moovkit/core";
import { MoovError } from "@moovkit/models";

export interface Job {
  /** Does one round of the work. */
  readonly work: (
    round: number,
    signal: AbortSignal | undefined,
  ) => Promise<void>;
  readonly rounds: number;
  readonly everyMs: number;
  /** Ends the job at once. */
  readonly signal?: AbortSignal;
  /**
   * Waits between rounds, for tests.
   * @default A timer.
   */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Returns whether the error concerns one round only, so that the job can continue. */
const isRecoverable = (error: unknown): error is MoovError =>
  error instanceof MoovError &&
  error.code !== "configuration_error" &&
  error.code !== "request_aborted_error";

/** Runs the rounds of a job and returns those that failed. */
export const runJob = async ({
  work,
  rounds,
  everyMs,
  signal,
  sleep: wait = sleep,
}: Job) => {
  const failed: { readonly round: number; readonly error: MoovError }[] =
    [];
  for (let round = 0; round < rounds; round += 1) {
    signal?.throwIfAborted();
    try {
      await work(round, signal);
    } catch (error) {
      if (!isRecoverable(error)) throw error;
      failed.push({ round, error });
    }
    if (round < rounds - 1) await wait(everyMs, signal);
  }
  return failed;
};
