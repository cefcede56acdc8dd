import { type AcceptedDeviation, accepts, findStale } from "./accepted-deviations.js";
import type { OperationReport } from "./compare-contracts.js";
import { type Coverage, countCompared } from "./count-compared.js";
import type { Difference, DifferenceKind } from "./observation.js";

/** An operation with differences. */
export interface ReportedOperation {
  /** `null` if no package declares the operation, and its tag belongs to none. */
  readonly package: string | null;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly differences: readonly Difference[];
}

/** What the command prints. `--json` prints it as it is. */
export interface DriftReport {
  readonly operations: readonly ReportedOperation[];
  /** Number of differences that are not accepted. */
  readonly differences: number;
  /** Number of differences that are accepted. */
  readonly accepted: number;
  /** The accepted deviations that match no difference. */
  readonly stale: readonly AcceptedDeviation[];
  readonly coverage: { readonly packages: readonly Coverage[]; readonly total: Coverage };
}

/** Limits a report. */
export interface ReportFilter {
  /** The packages to report on. Empty for all of them. */
  readonly packages: readonly string[];
  /** The kinds of differences to report. Empty for all of them. */
  readonly kinds: readonly DifferenceKind[];
}

const listDifferences = ({ observations }: OperationReport): readonly Difference[] =>
  observations.filter((observation) => observation.kind !== "compared");

/** Creates the report: filters the differences, and removes the accepted ones. */
export const createReport = (
  reports: readonly OperationReport[],
  deviations: readonly AcceptedDeviation[],
  { packages, kinds }: ReportFilter,
): DriftReport => {
  const selected =
    packages.length === 0 ? reports : reports.filter((each) => packages.includes(each.package ?? ""));
  const isSelected = ({ kind }: Difference) => kinds.length === 0 || kinds.includes(kind);
  const isAccepted = (operation: string) => (difference: Difference) =>
    deviations.some((deviation) => accepts(deviation, operation, difference));
  const operations = selected.map((report) => {
    const all = listDifferences(report).filter(isSelected);
    const accepted = all.filter(isAccepted(report.operation));
    const { package: name, operation, method, path } = report;
    const differences = all.filter((difference) => !accepted.includes(difference));
    return { accepted, reported: { package: name ?? null, operation, method, path, differences } };
  });
  return {
    operations: operations
      .map(({ reported }) => reported)
      .filter(({ differences }) => differences.length > 0),
    differences: operations.reduce((total, { reported }) => total + reported.differences.length, 0),
    accepted: operations.reduce((total, { accepted }) => total + accepted.length, 0),
    // Whether an entry is stale does not depend on the filter.
    stale: findStale(deviations, reports),
    coverage: countCompared(selected),
  };
};
