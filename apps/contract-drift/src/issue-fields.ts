import { combine, type Schema } from "./schema.js";

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Nests the fields of a 422 body as `UnprocessableEntityError` does: the key `FacilitatorFee.TotalDecimal` is the field
 * `totalDecimal` of `facilitatorFee`.
 */
export const nestDottedFields = (fields: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> => {
  const nested = new Map<string, Schema>();
  for (const [key, schema] of fields) {
    const [first = "", ...rest] = key.split(".");
    const name = lowerFirst(first);
    const field = rest.length === 0 ? schema : { type: "object", properties: { [rest.join(".")]: schema } };
    const existing = nested.get(name);
    nested.set(name, existing === undefined ? field : combine("anyOf", [existing, field]));
  }
  return nested;
};
