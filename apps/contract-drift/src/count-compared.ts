import type { OperationReport } from "./compare-contracts.js";
import type { Subject } from "./observation.js";

/** The numbers of operations, fields and values of a package that both sides have, and that were compared. */
export interface Coverage {
  readonly package: string;
  readonly operations: number;
  readonly parameters: number;
  /** Fields of requests and responses, at any depth. */
  readonly fields: number;
  readonly enumValues: number;
  readonly statuses: number;
}

const countPlaces = (reports: readonly OperationReport[], subject: Subject): number =>
  reports.reduce((total, { observations }) => {
    const places = observations.filter((each) => each.kind === "compared" && each.subject === subject);
    return total + new Set(places.map(({ at }) => at)).size;
  }, 0);

const countAll = (name: string, reports: readonly OperationReport[]): Coverage => ({
  package: name,
  operations: countPlaces(reports, "operation"),
  parameters: countPlaces(reports, "parameter"),
  fields: countPlaces(reports, "field"),
  enumValues: countPlaces(reports, "enum value"),
  statuses: countPlaces(reports, "status"),
});

/** Counts what has been compared, by package and in total. */
export const countCompared = (
  reports: readonly OperationReport[],
): { readonly packages: readonly Coverage[]; readonly total: Coverage } => {
  const names = new Set(reports.flatMap((report) => report.package ?? []));
  return {
    packages: [...names].map((name) =>
      countAll(
        name,
        reports.filter((report) => report.package === name),
      ),
    ),
    total: countAll("total", reports),
  };
};
