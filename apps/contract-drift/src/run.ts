import { join, resolve } from "node:path";
import * as z from "zod/mini";
import { readAcceptedDeviations } from "./accepted-deviations.js";
import { compareContracts } from "./compare-contracts.js";
import { createReport, type DriftReport } from "./create-report.js";
import { DriftError } from "./drift-error.js";
import { formatTable } from "./format-table.js";
import { HELP } from "./help.js";
import { listDocumentOperations } from "./list-document-operations.js";
import { type APIPackage, listOperations } from "./list-operations.js";
import { type Arguments, parseArguments } from "./parse-arguments.js";
import { readDocument } from "./read-document.js";

// zod/mini has no messages by default.
z.config(z.locales.en());

const DEFAULT_DEVIATIONS = join(import.meta.dirname, "../accepted-deviations.yaml");

/** The parts of its environment that the command uses. */
export interface Environment {
  readonly readPackages: () => Promise<readonly APIPackage[]>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Relative paths start here. */
  readonly directory: string;
}

const checkNames = (names: readonly string[], packages: readonly APIPackage[]): void => {
  const unknown = names.find((name) => !packages.some((each) => each.name === name));
  if (unknown === undefined) return;
  const known = packages.map(({ name }) => name).join(", ");
  throw new DriftError(`--package ${unknown} does not exist. Packages: ${known}.`, { isUsage: true });
};

const compare = async (args: Arguments, { readPackages, directory }: Environment): Promise<DriftReport> => {
  const packages = await readPackages();
  checkNames(args.packages, packages);
  const document = await readDocument(resolve(directory, args.document));
  const deviationsPath = args.accepted === undefined ? DEFAULT_DEVIATIONS : resolve(directory, args.accepted);
  const deviations = args.isAll ? [] : await readAcceptedDeviations(deviationsPath);
  const reports = compareContracts(await listOperations(packages), listDocumentOperations(document));
  return createReport(reports, deviations, args);
};

/**
 * Runs the command.
 *
 * @returns The exit code.
 */
export const run = async (args: readonly string[], environment: Environment): Promise<0 | 1 | 2> => {
  try {
    const options = parseArguments(args);
    if (options.isHelp) {
      environment.print(HELP);
      return 0;
    }
    const report = await compare(options, environment);
    environment.print(options.isJSON ? JSON.stringify(report, null, 2) : formatTable(report, options));
    return report.differences === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DriftError)) throw error;
    environment.printError(`contract:drift: ${error.message}`);
    if (error.isUsage) environment.printError("Run it with --help to see all options.");
    return 2;
  }
};
