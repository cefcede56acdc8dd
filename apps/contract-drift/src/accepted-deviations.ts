import * as z from "zod/mini";
import type { OperationReport } from "./compare-contracts.js";
import { DriftError } from "./drift-error.js";
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from "./observation.js";
import { readYAML } from "./read-file.js";

const text = () => z.string().check(z.minLength(1));

/** The file of accepted deviations: a list. An entry can be about several places. */
const AcceptedDeviations = z.array(
  z.strictObject({
    operation: text(),
    kind: z.enum(DIFFERENCE_KINDS),
    at: z.optional(z.union([text(), z.array(text()).check(z.minLength(1))])),
    reason: text(),
  }),
);

/** A difference that is deliberate. */
export interface AcceptedDeviation {
  /** The name of an operation. `*` stands for any characters. */
  readonly operation: string;
  readonly kind: DifferenceKind;
  /** The place in the operation, as printed. Empty for the operation itself. `*` stands for any characters. */
  readonly at: string;
  /** Why the SDK deviates from the document. */
  readonly reason: string;
}

/**
 * Reads a list of accepted deviations.
 *
 * @throws DriftError if the file cannot be read, or is not such a list.
 */
export const readAcceptedDeviations = async (path: string): Promise<readonly AcceptedDeviation[]> => {
  const result = AcceptedDeviations.safeParse((await readYAML(path)) ?? []);
  if (result.success)
    return result.data.flatMap(({ at = "", ...entry }) =>
      [at].flat().map((place) => ({ ...entry, at: place })),
    );
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.join(".") || "file"}: ${issue.message}`,
  );
  throw new DriftError(`${path} is not a list of accepted deviations:\n${problems.join("\n")}`);
};

const matchesPattern = (pattern: string, text: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
};

/** Returns whether a deviation accepts a difference of an operation. */
export const accepts = (deviation: AcceptedDeviation, operation: string, difference: Difference): boolean =>
  deviation.kind === difference.kind &&
  matchesPattern(deviation.operation, operation) &&
  matchesPattern(deviation.at, difference.at);

const isNeeded = (deviation: AcceptedDeviation, { operation, observations }: OperationReport): boolean =>
  observations.some(
    (observation) => observation.kind !== "compared" && accepts(deviation, operation, observation),
  );

const isCompared = ({ observations }: OperationReport): boolean =>
  observations.some(({ kind, subject }) => kind === "compared" && subject === "operation");

/** Returns the accepted deviations that no difference matches, unless the document lacks their operations. */
export const findStale = (
  deviations: readonly AcceptedDeviation[],
  reports: readonly OperationReport[],
): readonly AcceptedDeviation[] =>
  deviations.filter((deviation) => {
    const matches = reports.filter(({ operation }) => matchesPattern(deviation.operation, operation));
    return (
      !matches.some((report) => isNeeded(deviation, report)) &&
      (matches.length === 0 || matches.some(isCompared))
    );
  });
