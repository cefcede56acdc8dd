import { compareSchemas, describeSchema, type Role } from "./compare-schemas.js";
import {
  type Body,
  type Contents,
  listPathParameters,
  nameOf,
  type OperationContract,
  type Parameter,
} from "./contract.js";
import { flattenSchema } from "./flatten-schema.js";
import { compared, extra, missing, type Observation, type Subject } from "./observation.js";
import type { Schema } from "./schema.js";

const formatRequired = (isRequired: boolean): string => (isRequired ? "required" : "optional");

const placeOf = (parameter: Parameter): string => `${parameter.in} ${parameter.name}`;

const compareAt = (sdk: Schema, document: Schema, role: Role, subject: Subject, at: string) =>
  compareSchemas({ sdk, document }, { role, subject, at, ancestors: [] });

function* compareParameter(sdk: Parameter, document: Parameter): Generator<Observation> {
  const at = placeOf(sdk);
  yield compared("parameter", at);
  if (sdk.isRequired !== document.isRequired && !sdk.isAutomatic)
    yield {
      kind: "required",
      subject: "parameter",
      at,
      sdk: formatRequired(sdk.isRequired),
      document: formatRequired(document.isRequired),
    };
  yield* compareAt(sdk.schema, document.schema, "request", "parameter", at);
}

/** Parameters of paths are matched by position, because their names are not sent. */
function* comparePathParameters(sdk: OperationContract, document: OperationContract): Generator<Observation> {
  const documentNames = listPathParameters(document.path);
  for (const [index, name] of listPathParameters(sdk.path).entries()) {
    const documentName = documentNames[index];
    if (documentName === undefined) continue;
    const at = `path ${name}`;
    if (name !== documentName)
      yield { kind: "name", subject: "parameter", at, sdk: name, document: documentName };
    const parameter = sdk.parameters.find((each) => placeOf(each) === at);
    const other = document.parameters.find((each) => placeOf(each) === `path ${documentName}`);
    if (parameter && other) yield* compareParameter(parameter, other);
    else if (parameter) yield extra("parameter", at, describeSchema(parameter.schema));
  }
  // A declaration without a place in the path is an error of the document.
  for (const parameter of document.parameters)
    if (parameter.in === "path" && !documentNames.includes(parameter.name))
      yield missing("parameter", placeOf(parameter), describeSchema(parameter.schema));
}

function* compareNamedParameters(
  sdk: OperationContract,
  document: OperationContract,
): Generator<Observation> {
  const listOthers = ({ parameters }: OperationContract) =>
    new Map(parameters.filter((each) => each.in !== "path").map((each) => [placeOf(each), each]));
  const sdkParameters = listOthers(sdk);
  const documentParameters = listOthers(document);
  for (const [at, parameter] of documentParameters) {
    const other = sdkParameters.get(at);
    if (other) yield* compareParameter(other, parameter);
    else yield missing("parameter", at, describeSchema(parameter.schema));
  }
  for (const [at, { schema }] of sdkParameters)
    if (!documentParameters.has(at)) yield extra("parameter", at, describeSchema(schema));
}

const formatKinds = (contents: Contents): string => [...contents.keys()].join(", ");

/** Compares the content that the SDK sends or reads. The document can describe other media types as well. */
function* compareContents(
  sdk: Contents,
  document: Contents,
  role: Role,
  place: { readonly subject: Subject; readonly at: string },
): Generator<Observation> {
  for (const [kind, schema] of sdk) {
    const other = document.get(kind);
    if (!document.has(kind))
      yield { kind: "type", ...place, sdk: formatKinds(sdk), document: formatKinds(document) };
    else if (kind !== "bytes" && schema !== undefined && other !== undefined)
      yield* compareAt(schema, other, role, "field", place.at);
  }
}

/** Fields that the document requires in an optional body can be omitted together with the body. */
const requiresNothing = (contents: Contents): Contents =>
  new Map(
    [...contents].map(([kind, schema]) => {
      const { fields } = flattenSchema(schema ?? {});
      return [kind, fields.size === 0 ? schema : { type: "object", properties: Object.fromEntries(fields) }];
    }),
  );

function* compareBodies(sdk: Body | undefined, document: Body | undefined): Generator<Observation> {
  const place = { subject: "field", at: "body" } as const;
  if (!sdk && !document) return;
  if (!sdk) yield missing(place.subject, place.at, formatKinds(document?.contents ?? new Map()));
  else if (!document) yield extra(place.subject, place.at, formatKinds(sdk.contents));
  else {
    if (sdk.isRequired && document.isRequired === false)
      yield { kind: "required", ...place, sdk: formatRequired(true), document: formatRequired(false) };
    const canBeOmitted = !sdk.isRequired && !document.isRequired;
    const contents = canBeOmitted ? requiresNothing(document.contents) : document.contents;
    yield* compareContents(sdk.contents, contents, "request", place);
  }
}

const rangeOf = (status: string): string => `${status.charAt(0)}XX`;

const roleOf = (status: string): Role => (status === "422" ? "issues" : "response");

/** Statuses are compared if they have a body. Ranges of the document describe only statuses that the SDK declares. */
function* compareResponses(sdk: OperationContract, document: OperationContract): Generator<Observation> {
  const matched = new Set<string>();
  for (const [status, contents] of document.responses) {
    if (!/^\d+$/.test(status)) continue;
    const at = `response ${status}`;
    const key = sdk.responses.has(status) ? status : rangeOf(status);
    const declared = sdk.responses.get(key);
    if (!declared) {
      yield missing("status", at, formatKinds(contents));
      continue;
    }
    matched.add(key);
    yield compared("status", at);
    yield* compareContents(declared, contents, roleOf(status), { subject: "status", at });
  }
  for (const [status, contents] of sdk.responses) {
    if (matched.has(status)) continue;
    const at = `response ${status}`;
    const other = document.responses.get(rangeOf(status)) ?? document.responses.get("DEFAULT");
    if (!other) {
      yield extra("status", at, formatKinds(contents));
      continue;
    }
    yield compared("status", at);
    yield* compareContents(contents, other, roleOf(status), { subject: "status", at });
  }
}

/** Compares an operation of the SDK with the one of the document at the same address. */
export function* compareOperations(
  sdk: OperationContract,
  document: OperationContract,
): Generator<Observation> {
  yield compared("operation", "");
  if (document.id !== undefined && sdk.id !== document.id)
    yield { kind: "name", subject: "operation", at: "", sdk: nameOf(sdk), document: document.id };
  yield* comparePathParameters(sdk, document);
  yield* compareNamedParameters(sdk, document);
  yield* compareBodies(sdk.body, document.body);
  yield* compareResponses(sdk, document);
}
