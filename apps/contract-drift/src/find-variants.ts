import { dropLenient, flattenSchema, type Shape } from "./flatten-schema.js";
import { combine, isNever, type Schema, toObject } from "./schema.js";

/** The variants of a union by the values of one discriminator. */
export type Variants = ReadonlyMap<string, Schema>;

interface Variant {
  readonly schema: Schema;
  readonly shape: Shape;
}

/** Returns the members of a union. A union in a union is one union. */
const listMembers = (schema: Schema): readonly Schema[] => {
  const { allOf = [], anyOf, oneOf, ...keywords } = toObject(schema);
  const members = [...(anyOf ?? []), ...(oneOf ?? [])].filter((member) => !isNever(member));
  if (members.length === 0) {
    const [part, ...otherParts] = allOf;
    const isWrapper = part !== undefined && otherParts.length === 0 && !keywords.properties;
    return isWrapper ? listMembers(part) : [schema];
  }
  const shared = [...allOf, ...(keywords.properties ? [keywords] : [])];
  return members.flatMap(listMembers).map((member) => combine("allOf", [...shared, member]));
};

const listObjects = (schema: Schema): readonly Variant[] => {
  const members = listMembers(schema).map((member) => ({ schema: member, shape: flattenSchema(member) }));
  return dropLenient(members.filter(({ shape }) => shape.types !== "any" && shape.types.has("object")));
};

/** Returns the variants by the value of a field, unless several variants have the same value. */
const groupBy = (name: string, variants: readonly Variant[]): Variants | undefined => {
  const groups = new Map<string, Schema>();
  for (const { schema, shape } of variants) {
    const field = shape.fields.get(name);
    const values = field === undefined ? undefined : flattenSchema(field).values;
    if (!values || values.isOpen) return undefined;
    for (const value of values.list) {
      if (groups.has(value)) return undefined;
      groups.set(value, schema);
    }
  }
  // An object with an enum is not a union. An object with one value can be the only variant of a union.
  return variants.length > 1 || groups.size === 1 ? groups : undefined;
};

/** The variants of both sides by the values of the same field. */
export interface VariantPair {
  readonly discriminator: string;
  readonly sdk: Variants;
  readonly document: Variants;
}

/** Finds the field that distinguishes the variants of both sides, if at least one of them is a union. */
export const findVariants = (pair: {
  readonly sdk: Schema;
  readonly document: Schema;
}): VariantPair | undefined => {
  const sdkVariants = listObjects(pair.sdk);
  const documentVariants = listObjects(pair.document);
  if (sdkVariants.length < 2 && documentVariants.length < 2) return undefined;
  for (const discriminator of sdkVariants[0]?.shape.fields.keys() ?? []) {
    const sdk = groupBy(discriminator, sdkVariants);
    const document = sdk && groupBy(discriminator, documentVariants);
    if (sdk && document && document.size > 0) return { discriminator, sdk, document };
  }
  return undefined;
};
