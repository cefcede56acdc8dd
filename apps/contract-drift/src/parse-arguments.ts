import { parseArgs } from "node:util";
import { DriftError } from "./drift-error.js";
import { DIFFERENCE_KINDS, type DifferenceKind } from "./observation.js";

/** The arguments of the command. */
export interface Arguments {
  readonly isHelp: boolean;
  /** The path of the OpenAPI document. Empty with `--help`. */
  readonly document: string;
  readonly packages: readonly string[];
  readonly kinds: readonly DifferenceKind[];
  /** The path of the list of accepted deviations. `undefined` for the default. */
  readonly accepted: string | undefined;
  readonly isAll: boolean;
  readonly withCoverage: boolean;
  readonly isJSON: boolean;
}

const OPTIONS = {
  package: { type: "string", multiple: true },
  only: { type: "string", multiple: true },
  accepted: { type: "string" },
  all: { type: "boolean", default: false },
  coverage: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const fail = (message: string): never => {
  throw new DriftError(message, { isUsage: true });
};

const readValues = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: true });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const readKind = (text: string): DifferenceKind =>
  DIFFERENCE_KINDS.find((kind) => kind === text) ??
  fail(`--only must be one of ${DIFFERENCE_KINDS.join(", ")}.`);

/**
 * Reads the arguments of the command.
 *
 * @throws DriftError if an argument is invalid.
 */
export const parseArguments = (args: readonly string[]): Arguments => {
  const { values, positionals } = readValues(args);
  const [document = "", ...others] = positionals;
  if (!values.help && document === "") fail("The path of an OpenAPI document is missing.");
  if (/^https?:/.test(document)) fail("URLs are not supported. Download the document first.");
  if (others.length > 0) fail("Only one document can be compared.");
  return {
    isHelp: values.help,
    document,
    packages: values.package ?? [],
    kinds: (values.only ?? []).map(readKind),
    accepted: values.accepted,
    isAll: values.all,
    withCoverage: values.coverage,
    isJSON: values.json,
  };
};
