import { findVariants, type VariantPair, type Variants } from "./find-variants.js";
import { flattenSchema, intersectTypes, type Shape, type Values } from "./flatten-schema.js";
import { nestDottedFields } from "./issue-fields.js";
import { compared, extra, missing, type Observation, type Subject } from "./observation.js";
import { hasFlag, type Schema, toObject } from "./schema.js";

/** What the schemas describe. The messages for rejected fields are read differently from other responses. */
export type Role = "request" | "response" | "issues";

/** The two schemas of one value. */
export interface SchemaPair {
  readonly sdk: Schema;
  readonly document: Schema;
}

/** Where a pair of schemas is. */
export interface Position {
  readonly role: Role;
  readonly subject: Subject;
  readonly at: string;
  /** The pairs that contain this pair. */
  readonly ancestors: readonly SchemaPair[];
}

/** The place of what is in a value. A space separates a whole body from its fields. */
const insideOf = (at: string): string => (/^(body|response \w+)$/.test(at) ? `${at} ` : at);

const joinField = (at: string, name: string): string =>
  at === insideOf(at) ? `${at}.${name}` : `${at} ${name}`;

/** Returns the place of a field. A name that could be mistaken for several fields is quoted. */
const fieldOf = (at: string, name: string): string =>
  /^[\w$-]+$/.test(name) ? joinField(at, name) : `${insideOf(at)}[${JSON.stringify(name)}]`;

const formatTypes = (types: Shape["types"]): string =>
  types === "any" ? "any" : [...types].sort().join(" | ") || "never";

/** Describes a schema in a few words. */
export const describeSchema = (schema: Schema): string => formatTypes(flattenSchema(schema).types);

/** Both are `number` in TypeScript. The SDK does not check that numbers of responses are whole. */
const ignoreIntegers = (types: string): string => types.replace("integer", "number");

function* compareTypes(sdk: Shape, document: Shape, { role, subject, at }: Position): Generator<Observation> {
  const types = { sdk: formatTypes(sdk.types), document: formatTypes(document.types) };
  // A schema without a type documents nothing.
  if (document.types === "any" || types.sdk === types.document) return;
  if (role !== "request" && types.sdk === ignoreIntegers(types.document)) return;
  yield { kind: "type", subject, at, ...types };
}

const formatValues = ({ list }: Values): string => [...list].join(", ");

function* compareValues(
  sdk: Values | undefined,
  document: Values | undefined,
  { subject, at }: Position,
): Generator<Observation> {
  if (!document) {
    if (sdk && !sdk.isOpen)
      yield { kind: "type", subject, at, sdk: `only ${formatValues(sdk)}`, document: "any value" };
    return;
  }
  if (!sdk) {
    if (!document.isOpen)
      yield { kind: "type", subject, at, sdk: "any value", document: `only ${formatValues(document)}` };
    return;
  }
  for (const value of document.list)
    yield sdk.list.has(value)
      ? compared("enum value", `${at} = ${value}`)
      : missing("enum value", `${at} = ${value}`, value);
  for (const value of sdk.list)
    if (!document.list.has(value)) yield extra("enum value", `${at} = ${value}`, value);
}

const formatRequired = (isRequired: boolean): string => (isRequired ? "required" : "optional");

const listDocumentFields = ({ fields }: Shape, role: Role): ReadonlyMap<string, Schema> => {
  if (role === "issues") return nestDottedFields(fields);
  const otherFlag = role === "request" ? "readOnly" : "writeOnly";
  return new Map([...fields].filter(([, field]) => !hasFlag(field, otherFlag)));
};

/** Compares the fields of an object with the values of a map, which may have any keys. */
function* compareWithMap(sdk: Shape, entries: Schema, position: Position): Generator<Observation> {
  for (const [name, field] of sdk.fields) {
    const at = fieldOf(position.at, name);
    yield compared("field", at);
    yield* compareSchemas({ sdk: field, document: entries }, { ...position, subject: "field", at });
  }
  // In a response, the SDK keeps other keys.
  if (position.role !== "request") return;
  const { subject, at } = position;
  yield { kind: "type", subject, at, sdk: `only ${[...sdk.fields.keys()].join(", ")}`, document: "any key" };
}

function* compareFields(sdk: Shape, document: Shape, position: Position): Generator<Observation> {
  const { role, at } = position;
  const documentFields = listDocumentFields(document, role);
  for (const [name, field] of documentFields) {
    const place = fieldOf(at, name);
    const sdkField = sdk.fields.get(name);
    if (sdkField === undefined) {
      yield missing("field", place, describeSchema(field));
      continue;
    }
    yield compared("field", place);
    const isRequired = { sdk: sdk.required.has(name), document: document.required.has(name) };
    // A body with messages has only the fields that were rejected.
    if (role !== "issues" && isRequired.sdk !== isRequired.document)
      yield {
        kind: "required",
        subject: "field",
        at: place,
        sdk: formatRequired(isRequired.sdk),
        document: formatRequired(isRequired.document),
      };
    yield* compareSchemas({ sdk: sdkField, document: field }, { ...position, subject: "field", at: place });
  }
  for (const [name, field] of sdk.fields)
    if (!documentFields.has(name)) yield extra("field", fieldOf(at, name), describeSchema(field));
}

/** Labels a place with the variants in which it differs. */
const labelVariants = (discriminator: string, values: readonly string[]): string => {
  const labels = values.length > 3 ? [...values.slice(0, 2), `${values.length - 2} more`] : values;
  return `(${discriminator}: ${labels.join(", ")})`;
};

const asValues = (variants: Variants): Values => ({ list: new Set(variants.keys()), isOpen: false });

/** Compares the variants that both sides have. A difference that several variants share is one difference. */
function* compareVariants(
  { discriminator, sdk, document }: VariantPair,
  position: Position,
): Generator<Observation> {
  const place = fieldOf(position.at, discriminator);
  yield* compareValues(asValues(sdk), asValues(document), { ...position, at: place });
  const shared = [...document].filter(([value]) => sdk.has(value));
  const groups = new Map<string, { observation: Observation; values: string[] }>();
  for (const [value, documentVariant] of shared) {
    const pair = { sdk: sdk.get(value) ?? {}, document: documentVariant };
    for (const observation of compareShapes(pair, position)) {
      // The values of the discriminator have been compared.
      if (observation.at.startsWith(`${place} = `)) continue;
      const key = JSON.stringify(observation);
      const group = groups.get(key) ?? { observation, values: [] };
      group.values.push(value);
      groups.set(key, group);
    }
  }
  for (const { observation, values } of groups.values()) {
    const isShared = values.length === shared.length || observation.kind === "compared";
    const label = `${insideOf(position.at)}${labelVariants(discriminator, values)}`;
    yield isShared
      ? observation
      : { ...observation, at: `${label}${observation.at.slice(position.at.length)}` };
  }
}

/** Compares schemas as if they had no variants: a field is required if all variants require it. */
function* compareShapes(pair: SchemaPair, position: Position): Generator<Observation> {
  const sdk = flattenSchema(pair.sdk);
  const document = flattenSchema(pair.document);
  yield* compareTypes(sdk, document, position);
  if (sdk.types === "any" || document.types === "any") return;
  const sharedTypes = intersectTypes(sdk.types, document.types);
  // Values of different types are different. The type has been reported.
  if (sharedTypes === "any" || sharedTypes.size > 0)
    yield* compareValues(sdk.values, document.values, position);
  if (sdk.types.has("object") && document.types.has("object")) {
    const entries = document.fields.size === 0 && sdk.fields.size > 0 ? document.entries : undefined;
    yield* entries === undefined
      ? compareFields(sdk, document, position)
      : compareWithMap(sdk, entries, position);
  }
  const inside = { ...position, subject: "field" as const };
  if (sdk.items !== undefined && document.items !== undefined)
    yield* compareSchemas(
      { sdk: sdk.items, document: document.items },
      { ...inside, at: `${insideOf(position.at)}[]` },
    );
  if (sdk.entries !== undefined && document.entries !== undefined)
    yield* compareSchemas(
      { sdk: sdk.entries, document: document.entries },
      { ...inside, at: joinField(position.at, "{key}") },
    );
}

const listParts = (schema: Schema): readonly Schema[] => {
  const { allOf = [], anyOf = [], oneOf = [] } = toObject(schema);
  return [schema, ...allOf, ...anyOf, ...oneOf].filter((part) => typeof part === "object");
};

/** Combinations of schemas are new objects, so that only their parts can be recognized. */
const sharesPart = (schema: Schema, ancestors: readonly Schema[]): boolean => {
  const parts = new Set(ancestors.flatMap(listParts));
  return listParts(schema).some((part) => parts.has(part));
};

/** Whether both sides are recursive. The level has then been compared. */
const isRepeated = (pair: SchemaPair, { ancestors }: Position): boolean =>
  sharesPart(
    pair.sdk,
    ancestors.map(({ sdk }) => sdk),
  ) &&
  sharesPart(
    pair.document,
    ancestors.map(({ document }) => document),
  );

/** Compares a schema of the SDK with one of the document, at any depth. */
export function* compareSchemas(pair: SchemaPair, position: Position): Generator<Observation> {
  if (isRepeated(pair, position)) return;
  const inside = { ...position, ancestors: [...position.ancestors, pair] };
  const variants = findVariants(pair);
  if (!variants) {
    yield* compareShapes(pair, inside);
    return;
  }
  // A union of objects can also allow null, for example.
  yield* compareTypes(flattenSchema(pair.sdk), flattenSchema(pair.document), position);
  yield* compareVariants(variants, inside);
}
