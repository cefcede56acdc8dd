import { execFile } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

const TIME_LIMIT_MS = 180_000;
const MAX_OUTPUT_BYTES = 2 ** 26;

/** Runs a program to its end. Resolves with its exit code or signal, and with what it printed. */
export const runProgram = (command, args, options) =>
  new Promise((resolve) => {
    const limits = { timeout: TIME_LIMIT_MS, maxBuffer: MAX_OUTPUT_BYTES };
    execFile(command, args, { ...limits, ...options }, (error, stdout, stderr) => {
      const exit = error ? (error.signal ?? error.code) : 0;
      resolve({ exit, output: stripVTControlCharacters(`${stdout}${stderr}`) });
    });
  });
