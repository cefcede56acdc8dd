import { type Schema, toObject } from "./schema.js";

/**
 * Returns a schema with some of its fields, in all its variants.
 *
 * @param names - The new names of the fields to keep, by their names.
 */
export const pickFields = (schema: Schema, names: ReadonlyMap<string, string>): Schema => {
  const { properties, required, allOf, anyOf, oneOf, ...keywords } = toObject(schema);
  const pickAll = (schemas: readonly Schema[]) => schemas.map((each) => pickFields(each, names));
  const rename = <Value>([name, value]: [string, Value]): [string, Value][] => {
    const newName = names.get(name);
    return newName === undefined ? [] : [[newName, value]];
  };
  return {
    ...keywords,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).flatMap(rename)) }),
    ...(required && { required: required.flatMap((name) => names.get(name) ?? []) }),
    ...(allOf && { allOf: pickAll(allOf) }),
    ...(anyOf && { anyOf: pickAll(anyOf) }),
    ...(oneOf && { oneOf: pickAll(oneOf) }),
  };
};
