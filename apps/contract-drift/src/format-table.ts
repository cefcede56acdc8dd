import Table from "cli-table3";
import type { Coverage } from "./count-compared.js";
import type { DriftReport, ReportedOperation } from "./create-report.js";
import { groupValues } from "./group-values.js";
import type { DifferenceKind } from "./observation.js";

/** Without lines, the output can be searched and copied. */
const NO_LINES = Object.fromEntries(
  [
    ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"],
    ["left", "left-mid", "mid", "mid-mid", "right", "right-mid"],
  ]
    .flat()
    .map((name) => [name, ""]),
);

const MAX_CELL_LENGTH = 60;

const shorten = (text: string): string =>
  text.length > MAX_CELL_LENGTH ? `${text.slice(0, MAX_CELL_LENGTH - 1)}…` : text;

const formatRows = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  alignment: readonly ("left" | "right")[] = [],
): string => {
  const table = new Table({
    head: [...head],
    chars: { ...NO_LINES, middle: "  " },
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    colAligns: [...alignment],
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n");
};

/** Returns whether a whole operation is missing or extra. */
const isUnmatched = ({ differences }: ReportedOperation, kind: DifferenceKind): boolean =>
  differences.some((difference) => difference.kind === kind && difference.subject === "operation");

/** Lists operations that only one side has. */
const formatUnmatched = (
  title: string,
  operations: readonly ReportedOperation[],
  kind: DifferenceKind,
): readonly string[] => {
  const rows = operations
    .filter((operation) => isUnmatched(operation, kind))
    .map(({ package: name, operation, method, path }) => [operation, `${method} ${path}`, name ?? ""]);
  return rows.length === 0 ? [] : [`${title}\n${formatRows(["operation", "address", "package"], rows)}`];
};

const formatOperation = ({
  package: name,
  operation,
  method,
  path,
  differences,
}: ReportedOperation): string => {
  const title = `${operation}  ${method} ${path}${name === null ? "" : `  (${name})`}`;
  const rows = groupValues(differences).map(({ kind, subject, at, sdk, document }) => [
    `${kind} ${subject}`,
    at,
    shorten(sdk),
    shorten(document),
  ]);
  return `${title}\n${formatRows(["difference", "where", "SDK", "document"], rows)}`;
};

const listCounts = ({ package: name, operations, parameters, fields, enumValues, statuses }: Coverage) => [
  name,
  operations,
  parameters,
  fields,
  enumValues,
  statuses,
];

const formatCoverage = ({ packages, total }: DriftReport["coverage"]): string => {
  const head = ["compared", "operations", "parameters", "fields", "enum values", "statuses"];
  const alignment = head.map((_, index) => (index === 0 ? "left" : "right"));
  return formatRows(head, [...packages, total].map(listCounts), alignment);
};

const formatStale = ({ stale }: DriftReport): string => {
  const entries = stale.map(({ operation, kind, at }) => `  ${operation}  ${kind}  ${at}`.trimEnd());
  return ["Accepted deviations that match no difference. Remove them:", ...entries].join("\n");
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const formatSummary = ({ differences, operations, accepted, stale, coverage }: DriftReport): string => {
  const where = differences === 0 ? "" : ` in ${count(operations.length, "operation")}`;
  const notes = [
    ...(accepted === 0 ? [] : [`${accepted} accepted`]),
    ...(stale.length === 0 ? [] : [`${stale.length} stale`]),
  ];
  const suffix = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  return `${count(differences, "difference")}${where}${suffix}. Compared ${count(coverage.total.operations, "operation")}.`;
};

/** Formats a report for a terminal. */
export const formatTable = (
  report: DriftReport,
  { withCoverage }: { readonly withCoverage: boolean },
): string =>
  [
    ...report.operations
      .filter((operation) => !isUnmatched(operation, "missing") && !isUnmatched(operation, "extra"))
      .map(formatOperation),
    ...formatUnmatched("Only in the document", report.operations, "missing"),
    ...formatUnmatched("Only in the SDK", report.operations, "extra"),
    ...(withCoverage ? [formatCoverage(report.coverage)] : []),
    ...(report.stale.length === 0 ? [] : [formatStale(report)]),
    formatSummary(report),
  ].join("\n\n");
