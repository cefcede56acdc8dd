import { sleep } from "@moovkit/core";
import { MoovError } from "@moovkit/models";

export interface Job {
  /** One round of the work. */
  readonly work: (
    round: number,
    signal: AbortSignal | undefined,
  ) => Promise<void>;
  readonly rounds: number;
  readonly everyMs: number;
  /** Ends the job, in whatever it is busy with. */
  readonly signal?: AbortSignal;
  /** For tests. Default: a timer. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Whether this is of one round, and the next may do better. */
const mayGoOn = (error: unknown): error is MoovError =>
  error instanceof MoovError &&
  error.code !== "configuration_error" &&
  error.code !== "request_aborted_error";

/** Works round by round, and gives back the rounds that failed. */
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
      if (!mayGoOn(error)) throw error;
      failed.push({ round, error });
    }
    if (round < rounds - 1) await wait(everyMs, signal);
  }
  return failed;
};
