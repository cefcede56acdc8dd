import { compareOperations } from "./compare-operations.js";
import { addressOf, nameOf, type OperationContract } from "./contract.js";
import { type Difference, extra, missing, type Observation } from "./observation.js";

/** The observations about one operation. */
export interface OperationReport {
  /** The package that declares the operation. An operation that no package declares can have none. */
  readonly package: string | undefined;
  /** The name of the operation in the SDK, or in the document if the SDK does not have it. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly observations: readonly Observation[];
}

interface Match {
  readonly sdk: OperationContract;
  readonly document: OperationContract | undefined;
}

/** Matches operations by method and path, then by name, because an operation can have moved. */
const matchOperations = (
  sdk: readonly OperationContract[],
  document: readonly OperationContract[],
): readonly Match[] => {
  const byAddress = new Map(document.map((operation) => [addressOf(operation), operation]));
  const addresses = new Set(sdk.map(addressOf));
  const moved = new Map(
    document.filter((operation) => !addresses.has(addressOf(operation))).map((each) => [each.id, each]),
  );
  return sdk.map((operation) => ({
    sdk: operation,
    document: byAddress.get(addressOf(operation)) ?? moved.get(operation.id),
  }));
};

/** Returns the packages of the operations by their tags in the document. Tags of several packages have none. */
const findPackagesOfTags = (matches: readonly Match[]): ReadonlyMap<string, string> => {
  const packages = new Map<string, Set<string>>();
  for (const { sdk, document } of matches) {
    if (!document?.tag || !sdk.package) continue;
    packages.set(document.tag, new Set([...(packages.get(document.tag) ?? []), sdk.package]));
  }
  return new Map(
    [...packages].flatMap(([tag, names]) => (names.size === 1 ? [...names].map((name) => [tag, name]) : [])),
  );
};

const reportOn = (
  operation: OperationContract,
  observations: readonly Observation[],
  packageName = operation.package,
): OperationReport => ({
  package: packageName,
  operation: nameOf(operation),
  method: operation.method,
  path: operation.path,
  observations,
});

const describeMove = (sdk: OperationContract, document: OperationContract): readonly Difference[] =>
  addressOf(sdk) === addressOf(document)
    ? []
    : [
        {
          kind: "name",
          subject: "operation",
          at: "",
          sdk: `${sdk.method} ${sdk.path}`,
          document: `${document.method} ${document.path}`,
        },
      ];

/** Compares the operations of the SDK with those of the document. */
export const compareContracts = (
  sdk: readonly OperationContract[],
  document: readonly OperationContract[],
): readonly OperationReport[] => {
  const matches = matchOperations(sdk, document);
  const matched = new Set(matches.map((match) => match.document));
  const packagesOfTags = findPackagesOfTags(matches);
  const declared = matches.map((match) =>
    reportOn(
      match.sdk,
      match.document
        ? [...describeMove(match.sdk, match.document), ...compareOperations(match.sdk, match.document)]
        : [extra("operation", "", `${match.sdk.method} ${match.sdk.path}`)],
    ),
  );
  const undeclared = document
    .filter((operation) => !matched.has(operation))
    .map((operation) =>
      reportOn(
        operation,
        [missing("operation", "", `${operation.method} ${operation.path}`)],
        packagesOfTags.get(operation.tag ?? ""),
      ),
    );
  return [...declared, ...undeclared];
};
