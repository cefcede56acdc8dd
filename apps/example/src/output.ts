import { styleText } from "node:util";
import { formatElapsed } from "./format.js";

type Format = "bold" | "green" | "red" | "dim";

/** Prints the steps of a story. */
export interface Output {
  /** Starts a step. */
  step(title: string): void;
  /** Says why a step is skipped, in one line. */
  skip(title: string, reason: string): void;
  /** Prints a name and a value. `time` replaces the time of the server. */
  row(name: string, value: unknown, time?: string): void;
  /**
   * Prints a check that has passed.
   *
   * @throws CheckFailedError if it has not.
   */
  check(text: string, hasPassed: boolean): void;
}

/** A check of the demo has failed. */
export class CheckFailedError extends Error {
  override readonly name = "CheckFailedError";
}

const TIME_WIDTH = 11;
const NAME_WIDTH = 10;

/** Styles text for a terminal. Leaves it plain if the output is piped. */
const style = (stream: NodeJS.WriteStream, format: Format, text: string): string =>
  stream.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text;

const dim = (text: string): string => style(process.stdout, "dim", text);

/**
 * Creates the output of a story.
 *
 * @param now - Returns the time of the server as Unix time in milliseconds. It is printed when it has changed.
 */
export const createOutput = (now: () => number): Output => {
  const startedAt = now();
  let steps = 0;
  let printedTime = "";

  const startStep = (text: string) => {
    steps += 1;
    console.log(`\n${style(process.stdout, "bold", `${steps}. ${text}`)}`);
  };
  const print = (text: string, time = formatElapsed(now() - startedAt)) => {
    console.log(`${dim((time === printedTime ? "" : time).padStart(TIME_WIDTH))}  ${text}`);
    printedTime = time;
  };
  return {
    step: startStep,
    skip: (title, reason) => startStep(`${title}: skipped, ${reason}`),
    row: (name, value, time) => print(`${dim(name.padEnd(NAME_WIDTH))}${value}`, time),
    check: (text, hasPassed) => {
      if (!hasPassed) throw new CheckFailedError(`check failed: ${text}`);
      print(`${style(process.stdout, "green", "✓")} ${text}`);
    },
  };
};

/** Prints an error to stderr, with its cause unless the message contains it. */
export const printFailure = (error: unknown): void => {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  console.error(`\n${style(process.stderr, "red", "✗")} ${message}`);
  if (cause instanceof Error && !message.includes(cause.message)) console.error(`  cause: ${cause.message}`);
};

/**
 * Ends the process quietly when its output is no longer read, for example in `demo | head -1`. Without this, the
 * next write throws an `EPIPE` error.
 */
export const exitWhenOutputCloses = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
};
