/** The parts of a JSON Schema that the inputs of operations have. */
export interface JSONSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JSONSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JSONSchema | boolean;
  readonly items?: JSONSchema | false;
  readonly prefixItems?: readonly JSONSchema[];
  readonly anyOf?: readonly JSONSchema[];
  readonly oneOf?: readonly JSONSchema[];
  readonly allOf?: readonly JSONSchema[];
  readonly not?: JSONSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
}

/** Where a value is in an input. */
export type Path = readonly (string | number)[];

/** A field of a sample that can be made invalid. */
export interface Site {
  /**
   * `choice` is a required field that the other alternatives of a union do not have. `optional` is one without which the
   * sample matches another alternative. `enum` is a list of values.
   */
  readonly kind: "required" | "choice" | "optional" | "enum";
  readonly path: Path;
}

/** A valid value, and what can be made invalid in it. */
export interface Sample {
  readonly value: unknown;
  readonly sites: readonly Site[];
}

/** Values that satisfy the patterns and the lengths of the schemas. The first that fits is used. */
const STRINGS = [
  "a1b2",
  "Sample text",
  "USD",
  "US",
  "1",
  "12",
  "1.25",
  "5812",
  "12345",
  "12:00",
  "2026-01-31",
  "2026-01-31T12:00:00Z",
  "192.0.2.1",
  "ada@example.com",
  "https://shop.example",
  "640x480",
  "6f1c1f5e-9d3b-4b0a-8f0e-2f6f0c1f7a55",
];

const FILE = new File(["content"], "file.pdf", { type: "application/pdf" });

const isDefined = ({ not }: JSONSchema): boolean => not === undefined;

const alternativesOf = (schema: JSONSchema): readonly JSONSchema[] | undefined => {
  const { type, anyOf, oneOf } = schema;
  return typeof type === "object" ? type.map((each) => ({ ...schema, type: each })) : (anyOf ?? oneOf);
};

const moveTo = (key: string | number, sites: readonly Site[]): readonly Site[] =>
  sites.map((site) => ({ ...site, path: [key, ...site.path] }));

const listConstraints = (schema: JSONSchema): readonly JSONSchema[] => [schema, ...(schema.allOf ?? [])];

const sampleString = (schema: JSONSchema): string => {
  const fits = (text: string) =>
    listConstraints(schema).every(
      ({ pattern = "", format = "", minLength = 0, maxLength = Number.POSITIVE_INFINITY }) =>
        new RegExp(pattern).test(text) &&
        (format !== "uri" || URL.canParse(text)) &&
        text.length >= minLength &&
        text.length <= maxLength,
    );
  const value = STRINGS.find(fits);
  if (value === undefined) throw new Error(`No sample of ${JSON.stringify(schema)}. Add one to STRINGS.`);
  return value;
};

/** Returns lists with one sample of each field: as many lists as the field with the most samples has. */
const combine = (fields: readonly (readonly Sample[])[]): readonly (readonly Sample[])[] =>
  Array.from({ length: Math.max(1, ...fields.map(({ length }) => length)) }, (_, index) =>
    fields.map((samples) => samples[index % samples.length] as Sample),
  );

const sampleObject = ({ properties = {}, required = [] }: JSONSchema): readonly Sample[] => {
  const fields = Object.entries(properties).filter(([, field]) => isDefined(field));
  const names = fields.map(([name]) => name);
  const requiredSites = required.map((name): Site => ({ kind: "required", path: [name] }));
  return combine(fields.map(([, field]) => samplesOf(field))).map((samples) => ({
    value: Object.fromEntries(samples.map(({ value }, index) => [names[index], value])),
    sites: [
      ...requiredSites,
      ...samples.flatMap(({ sites }, index) => moveTo(names[index] as string, sites)),
    ],
  }));
};

const sampleArray = ({ items, prefixItems = items ? [items] : [] }: JSONSchema): readonly Sample[] =>
  combine(prefixItems.map(samplesOf)).map((entries) => ({
    value: entries.map(({ value }) => value),
    sites: entries.flatMap(({ sites }, index) => moveTo(index, sites)),
  }));

/** Returns whether an object has the fields that an alternative requires, and no others than it allows. */
const hasFieldsOf = ({ properties = {}, required = [] }: JSONSchema, names: readonly string[]): boolean =>
  required.every((name) => names.includes(name)) &&
  names.every((name) => properties[name] !== undefined && isDefined(properties[name]));

const sampleAlternative = (schema: JSONSchema, alternatives: readonly JSONSchema[]): readonly Sample[] => {
  const kindOf = ({ kind, path: [name, ...rest] }: Site, value: unknown): Site["kind"] => {
    const isRequired = kind === "required" && rest.length === 0;
    if (
      !isRequired ||
      alternatives.every(({ type, required = [] }) => type === "null" || required.includes(String(name)))
    )
      return kind;
    const names = Object.keys(Object(value)).filter((other) => other !== name);
    return alternatives.some((other) => hasFieldsOf(other, names)) ? "optional" : "choice";
  };
  return samplesOf(schema).map(({ value, sites }) => ({
    value,
    sites: sites.map((site) => ({ ...site, kind: kindOf(site, value) })),
  }));
};

/**
 * Returns valid values of a schema, which together contain all its fields and alternatives.
 *
 * @param schema - The JSON Schema of the input of an operation.
 */
export const samplesOf = (schema: JSONSchema): readonly Sample[] => {
  const [value = schema.const] = schema.enum ?? [];
  if (value !== undefined) return [{ value, sites: [{ kind: "enum", path: [] }] }];
  const alternatives = alternativesOf(schema);
  if (alternatives) return alternatives.flatMap((each) => sampleAlternative(each, alternatives));
  if (schema.properties) return sampleObject(schema);
  switch (schema.type) {
    case "object":
      return [{ value: { note: "Sample text" }, sites: [] }];
    case "array":
      return sampleArray(schema);
    case "string":
      return [{ value: schema.format === "binary" ? FILE : sampleString(schema), sites: [] }];
    case "integer":
    case "number":
      return [{ value: Math.max(1, schema.minimum ?? 1), sites: [] }];
    case "boolean":
      return [{ value: true, sites: [] }];
    case "null":
      return [{ value: null, sites: [] }];
    default:
      throw new Error(`No sample of ${JSON.stringify(schema)}.`);
  }
};

/** Returns the places in a schema where a field is required or has a list of values, without the samples. */
export const listPlaces = (schema: JSONSchema): readonly string[] => {
  const {
    properties = {},
    required = [],
    items,
    prefixItems = items ? [items] : [],
    additionalProperties,
  } = schema;
  const inFields = Object.entries(properties).filter(([, field]) => isDefined(field));
  const inMap = typeof additionalProperties === "object" ? [["*", additionalProperties] as const] : [];
  const inList = prefixItems.map((item, index) => [String(index), item] as const);
  const isEnum = schema.enum !== undefined || schema.const !== undefined;
  return [
    ...(isEnum ? ["= value"] : []),
    ...required,
    ...(alternativesOf(schema) ?? []).flatMap(listPlaces),
    ...[...inFields, ...inMap, ...inList].flatMap(([key, child]) =>
      listPlaces(child).map((place) => `${key}.${place}`),
    ),
  ];
};

/** Returns a copy of a value with another value at a path, or without the field if the value is `undefined`. */
export const replaceAt = (root: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.with(Number(key), replaceAt(root[Number(key)], rest, value));
  const { [key]: current, ...others } = root as Record<string, unknown>;
  const replaced = replaceAt(current, rest, value);
  return replaced === undefined ? others : { ...others, [key]: replaced };
};
