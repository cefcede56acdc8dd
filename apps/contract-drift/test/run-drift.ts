import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { DriftReport } from "../src/create-report.js";
import { run } from "../src/run.js";
import * as parcels from "./parcels.js";

const directory = mkdtempSync(join(tmpdir(), "contract-drift-"));

afterAll(() => rmSync(directory, { recursive: true }));

/** Writes a file next to the documents of the other tests, and returns its name. */
export const writeTestFile = (name: string, content: unknown): string => {
  writeFileSync(join(directory, name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
};

/** Runs the command in this process, for the operations in `parcels.ts`. */
export const runDrift = async (...args: readonly string[]) => {
  const output: string[] = [];
  const errors: string[] = [];
  const exitCode = await run(args, {
    readPackages: async () => [
      { name: "parcels", exports: parcels },
      { name: "letters", exports: {} },
    ],
    print: (text) => output.push(text),
    printError: (text) => errors.push(text),
    directory,
  });
  return { exitCode, output: output.join("\n"), errors: errors.join("\n") };
};

/** Compares a document with the operations in `parcels.ts`, and returns the report. */
export const compareWith = async (document: unknown, ...args: readonly string[]) => {
  const path = writeTestFile("document.json", document);
  const noDeviations = writeTestFile("none.yaml", "[]");
  const { exitCode, output } = await runDrift(path, "--json", "--accepted", noDeviations, ...args);
  return { exitCode, report: JSON.parse(output) as DriftReport };
};
