import { combine, isNever, type Schema, type SchemaObject, toObject } from "./schema.js";

/** The documented values of an enum. */
export interface Values {
  readonly list: ReadonlySet<string>;
  /** Whether other strings are allowed as well, as in the enums of responses. */
  readonly isOpen: boolean;
}

/** One level of a schema without `allOf`, `anyOf`, `oneOf`, `const` and `nullable`. */
export interface Shape {
  /** Names of JSON Schema, or `"any"` if the schema does not limit the type. */
  readonly types: ReadonlySet<string> | "any";
  readonly values: Values | undefined;
  readonly fields: ReadonlyMap<string, Schema>;
  /** The fields that every variant requires. */
  readonly required: ReadonlySet<string>;
  /** The schema of the items of an array. */
  readonly items: Schema | undefined;
  /** The schema of the values of a map. */
  readonly entries: Schema | undefined;
}

const ANYTHING: Shape = {
  types: "any",
  values: undefined,
  fields: new Map(),
  required: new Set(),
  items: undefined,
  entries: undefined,
};

const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return Array.isArray(value) ? "array" : typeof value;
};

const listValues = (schema: SchemaObject): readonly unknown[] | undefined =>
  "const" in schema ? [schema.const] : schema.enum;

const readTypes = (schema: SchemaObject): Shape["types"] => {
  if (schema.type !== undefined)
    return new Set(typeof schema.type === "string" ? [schema.type] : schema.type);
  const values = listValues(schema);
  if (values) return new Set(values.map(typeOf));
  if (schema.properties ?? schema.additionalProperties) return new Set(["object"]);
  return (schema.items ?? schema.prefixItems) === undefined ? "any" : new Set(["array"]);
};

const readValues = (schema: SchemaObject): Values | undefined => {
  const values = listValues(schema)?.filter((value) => value !== null);
  return values && { list: new Set(values.map(String)), isOpen: false };
};

/** An object without documented fields is a map. An object with fields that allows other fields is not. */
const readEntries = ({ properties = {}, additionalProperties }: SchemaObject): Schema | undefined => {
  if (additionalProperties === undefined || additionalProperties === false) return undefined;
  const isLimited = Object.keys(toObject(additionalProperties)).length > 0;
  return isLimited || Object.keys(properties).length === 0 ? additionalProperties : undefined;
};

const combineOptional = (
  keyword: "allOf" | "anyOf",
  schemas: readonly (Schema | undefined)[],
): Schema | undefined => {
  const present = schemas.filter((schema) => schema !== undefined);
  return present.length === 0 ? undefined : combine(keyword, present);
};

/** The items of a tuple are described together. */
const readItems = ({ items, prefixItems = [] }: SchemaObject): Schema | undefined =>
  combineOptional(
    "anyOf",
    [...prefixItems, items].filter((each) => each !== undefined && !isNever(each)),
  );

const readKeywords = (schema: SchemaObject): Shape => ({
  types: readTypes(schema),
  values: readValues(schema),
  fields: new Map(Object.entries(schema.properties ?? {}).filter(([, field]) => !isNever(field))),
  required: new Set(schema.required),
  items: readItems(schema),
  entries: readEntries(schema),
});

/** Returns the types that both sides allow. */
export const intersectTypes = (left: Shape["types"], right: Shape["types"]): Shape["types"] => {
  if (left === "any") return right;
  if (right === "any") return left;
  const integer = left.has("integer") || right.has("integer") ? "integer" : "number";
  const normalize = (types: ReadonlySet<string>) =>
    new Set([...types].map((type) => (type === "number" ? integer : type)));
  const other = normalize(right);
  return new Set([...normalize(left)].filter((type) => other.has(type)));
};

const intersectValues = (left: Values | undefined, right: Values | undefined): Values | undefined => {
  if (!left || !right) return left ?? right;
  if (left.isOpen) return right;
  if (right.isOpen) return left;
  return { list: new Set([...left.list].filter((value) => right.list.has(value))), isOpen: false };
};

const combineFields = (keyword: "allOf" | "anyOf", shapes: readonly Shape[]): Shape["fields"] => {
  const names = new Set(shapes.flatMap(({ fields }) => [...fields.keys()]));
  const combineField = (name: string) =>
    combineOptional(
      keyword,
      shapes.map(({ fields }) => fields.get(name)),
    ) ?? {};
  return new Map([...names].map((name) => [name, combineField(name)]));
};

const intersect = (left: Shape, right: Shape): Shape => ({
  types: intersectTypes(left.types, right.types),
  values: intersectValues(left.values, right.values),
  fields: combineFields("allOf", [left, right]),
  required: new Set([...left.required, ...right.required]),
  items: combineOptional("allOf", [left.items, right.items]),
  entries: combineOptional("allOf", [left.entries, right.entries]),
});

const uniteTypes = (shapes: readonly Shape[]): Shape["types"] => {
  const types = new Set<string>();
  for (const shape of shapes) {
    if (shape.types === "any") return "any";
    for (const type of shape.types) types.add(type);
  }
  if (types.has("number")) types.delete("integer");
  return types;
};

const allows = ({ types }: Shape, type: string): boolean => types === "any" || types.has(type);

/** An enum beside a plain string is an open enum. */
const uniteValues = (shapes: readonly Shape[]): Values | undefined => {
  const enums = shapes.map(({ values }) => values).filter((values) => values !== undefined);
  if (enums.length === 0) return undefined;
  const hasPlainString = shapes.some((shape) => !shape.values && allows(shape, "string"));
  return {
    list: new Set(enums.flatMap(({ list }) => [...list])),
    isOpen: hasPlainString || enums.some(({ isOpen }) => isOpen),
  };
};

/** A variant whose fields are plain strings where the other variants have enums: that of an open union. */
const isLenient = (shape: Shape, others: readonly Shape[]): boolean => {
  const isDiscriminator = ([name, field]: [string, Schema]) =>
    !flattenSchema(field).values &&
    others.every(({ fields }) => {
      const other = fields.get(name);
      return other !== undefined && flattenSchema(other).values?.isOpen === false;
    });
  return shape.fields.size > 0 && others.length > 0 && [...shape.fields].every(isDiscriminator);
};

/** Removes the variant of an open union that accepts undocumented values. */
export const dropLenient = <Variant extends { readonly shape: Shape }>(
  variants: readonly Variant[],
): readonly Variant[] =>
  variants.filter((variant) => {
    const others = variants.filter((other) => other !== variant).map(({ shape }) => shape);
    return !isLenient(variant.shape, others);
  });

const unite = (shapes: readonly Shape[]): Shape => {
  const objects = shapes.filter((shape) => allows(shape, "object"));
  const [first, ...others] = dropLenient(objects.map((shape) => ({ shape }))).map(
    ({ shape }) => shape.required,
  );
  return {
    types: uniteTypes(shapes),
    values: uniteValues(shapes),
    fields: combineFields("anyOf", shapes),
    required: new Set([...(first ?? [])].filter((name) => others.every((required) => required.has(name)))),
    items: combineOptional(
      "anyOf",
      shapes.map(({ items }) => items),
    ),
    entries: combineOptional(
      "anyOf",
      shapes.map(({ entries }) => entries),
    ),
  };
};

const addNull = (shape: Shape): Shape =>
  shape.types === "any" ? shape : { ...shape, types: new Set([...shape.types, "null"]) };

const flatten = (schema: Schema, ancestors: readonly SchemaObject[]): Shape => {
  const object = toObject(schema);
  // A schema that contains itself without a field between them adds nothing.
  if (ancestors.includes(object)) return ANYTHING;
  const flattenPart = (part: Schema) => flatten(part, [...ancestors, object]);
  const uniteVariants = (variants: readonly Schema[] | undefined) => {
    const shapes = variants?.filter((variant) => !isNever(variant)).map(flattenPart);
    return shapes?.length ? unite(shapes) : ANYTHING;
  };
  const shape = [
    ...(object.allOf ?? []).map(flattenPart),
    uniteVariants(object.anyOf),
    uniteVariants(object.oneOf),
  ].reduce(intersect, readKeywords(object));
  return object.nullable === true ? addNull(shape) : shape;
};

/**
 * Merges the parts and variants of a schema into one level of types, values and fields. The schemas of fields stay as
 * they are, or are combined with `allOf` or `anyOf`.
 */
export const flattenSchema = (schema: Schema): Shape => flatten(schema, []);
