import { execFile } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

// Generous, because a busy machine takes minutes to install all runtimes.
const TIME_LIMIT_MS = 600_000;
const MAX_OUTPUT_BYTES = 2 ** 26;

/** Runs a program to its end. Resolves with how it ended, such as `exit code 0`, and with what it printed. */
export const runProgram = (command, args, options) =>
  new Promise((resolve) => {
    const limits = { timeout: TIME_LIMIT_MS, maxBuffer: MAX_OUTPUT_BYTES };
    execFile(command, args, { ...limits, ...options }, (error, stdout, stderr) => {
      const output = stripVTControlCharacters(`${stdout}${stderr}`);
      if (!error) resolve({ ok: true, ending: "exit code 0", output });
      else if (error.killed) resolve({ ok: false, ending: `a kill after ${TIME_LIMIT_MS / 1000} s`, output });
      else resolve({ ok: false, ending: error.signal ?? `exit code ${error.code}`, output });
    });
  });
