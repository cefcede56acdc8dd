import type { Operation } from "@moovkit/core";
import {
  type Body,
  type ContentKind,
  type Location,
  listPathParameters,
  type OperationContract,
  type Parameter,
} from "./contract.js";
import { findWireFields, type WireField } from "./find-wire-fields.js";
import { flattenSchema } from "./flatten-schema.js";
import { pickFields } from "./pick-fields.js";
import type { Schema } from "./schema.js";

type SentField = Omit<WireField, "in"> & { readonly in: WireField["in"] | "path" };

const IDEMPOTENCY_FIELD = "idempotencyKey";
const IDEMPOTENCY_HEADER = "x-idempotency-key";

const encodingOf = ({ encoding, method }: Operation): NonNullable<Operation["encoding"]> =>
  encoding ?? (method === "GET" || method === "DELETE" ? "query" : "json");

/** Returns where the path, the headers and the idempotency key are in an input. */
const listFixedFields = (operation: Operation): Map<string, SentField> => {
  const fields = new Map<string, SentField>();
  for (const name of listPathParameters(operation.path)) fields.set(name, { in: "path", name });
  for (const [field, name] of Object.entries(operation.headers ?? {}))
    fields.set(field, { in: "header", name: name.toLowerCase() });
  if (operation.idempotency === "key")
    fields.set(IDEMPOTENCY_FIELD, { in: "header", name: IDEMPOTENCY_HEADER });
  return fields;
};

const encodeByDefault = (names: readonly string[], operation: Operation): ReadonlyMap<string, SentField> => {
  const encoding = encodingOf(operation);
  const location = encoding === "query" ? "query" : "body";
  return new Map(
    names.map((name) => [name, { in: location, name: encoding === "bytes" ? undefined : name }]),
  );
};

const locateFields = (schema: Schema, operation: Operation): ReadonlyMap<string, SentField> => {
  const { fields } = flattenSchema(schema);
  const fixedFields = listFixedFields(operation);
  const otherFields = new Map([...fields].filter(([name]) => !fixedFields.has(name)));
  const encodedFields =
    (operation.encode && findWireFields(otherFields, operation.encode)) ??
    encodeByDefault([...otherFields.keys()], operation);
  return new Map([...fixedFields, ...encodedFields]);
};

const readParameters = (
  schema: Schema,
  sentFields: ReadonlyMap<string, SentField>,
  location: Location,
): readonly Parameter[] => {
  const names = new Map<string, string>();
  for (const [field, { in: where, name }] of sentFields)
    if (where === location) names.set(field, name ?? field);
  const { fields, required } = flattenSchema(pickFields(schema, names));
  return [...names.values()].map((name) => ({
    in: location,
    name,
    isRequired: required.has(name),
    isAutomatic: name === IDEMPOTENCY_HEADER,
    schema: fields.get(name) ?? {},
  }));
};

const contentKind = (operation: Operation): ContentKind => {
  const encoding = encodingOf(operation);
  return encoding === "query" ? "json" : encoding;
};

const readBody = (
  schema: Schema,
  sentFields: ReadonlyMap<string, SentField>,
  operation: Operation,
): Body | undefined => {
  const names = new Map<string, string>();
  for (const [field, { in: where, name }] of sentFields) {
    if (where !== "body") continue;
    if (name === undefined) {
      const { fields, required } = flattenSchema(schema);
      const contents = new Map([[contentKind(operation), fields.get(field)]]);
      return { isRequired: required.has(field), contents };
    }
    names.set(field, name);
  }
  if (names.size === 0) return undefined;
  const body = pickFields(schema, names);
  return {
    isRequired: flattenSchema(body).required.size > 0,
    contents: new Map([[contentKind(operation), body]]),
  };
};

/** Splits the input of an operation into the parts of its request. */
export const splitInput = (
  schema: Schema | undefined,
  operation: Operation,
): Pick<OperationContract, "parameters" | "body"> => {
  const input = schema ?? {};
  const { types } = flattenSchema(input);
  // An input that is not an object is the body.
  if (types !== "any" && !types.has("object"))
    return {
      parameters: [],
      body: { isRequired: true, contents: new Map([[contentKind(operation), input]]) },
    };
  const sentFields = locateFields(input, operation);
  const locations: readonly Location[] = ["path", "query", "header"];
  return {
    parameters: locations.flatMap((location) => readParameters(input, sentFields, location)),
    body: readBody(input, sentFields, operation),
  };
};
