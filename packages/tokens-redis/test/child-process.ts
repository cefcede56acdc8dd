import type { ChildProcess } from "node:child_process";

/** Enough for a stack trace. */
const MAX_OUTPUT_LENGTH = 8_000;

/**
 * Rejects when the process exits, with its output in the message. Never resolves.
 * Race it against whatever the process should do, so that a crash fails the test at once instead of timing out.
 */
export const rejectOnExit = (child: ChildProcess, name: string): Promise<never> => {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-MAX_OUTPUT_LENGTH);
    });
  const exited = new Promise<never>((_, reject) => {
    child.once("error", reject);
    // Unlike "exit", "close" waits until all output was read.
    child.once("close", (code, signal) =>
      reject(new Error(`${name} exited with ${signal ?? `code ${code}`}.\n${output}`)),
    );
  });
  // The tests end their processes themselves. Only code that races this promise handles the exit.
  exited.catch(() => {});
  return exited;
};
