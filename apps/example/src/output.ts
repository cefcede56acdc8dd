import { styleText } from "node:util";

type Format = "bold" | "green" | "red" | "dim";

/** Styles text for a terminal. Leaves it plain if the output is piped. */
const style = (stream: NodeJS.WriteStream, format: Format, text: string): string =>
  stream.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text;

/** Prints the title of a step. */
export const printTitle = (text: string): void => console.log(`\n${style(process.stdout, "bold", text)}`);

/** Prints a name and a value. */
export const printField = (name: string, value: unknown): void =>
  console.log(`  ${style(process.stdout, "dim", name.padEnd(16))}${value}`);

/** Prints that a step had the expected result. */
export const printSuccess = (text: string): void =>
  console.log(`  ${style(process.stdout, "green", "ok")}  ${text}`);

/** Prints an error to stderr. */
export const printFailure = (text: string): void =>
  console.error(`  ${style(process.stderr, "red", "failed")}  ${text}`);

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
