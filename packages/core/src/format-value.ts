/**
 * Formats a value for the query or a header. A date becomes an RFC 3339 timestamp, as in JSON.
 *
 * @throws TypeError if the value is an object that has no such form.
 */
export const formatValue = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return formatList(value).join(",");
  if (typeof value === "object" && value !== null)
    throw new TypeError("An object cannot be sent in the query or in a header. Use `encode` to convert it.");
  return String(value);
};

/** Formats the entries of a list. Omits entries that are `undefined`. */
export const formatList = (values: readonly unknown[]): readonly string[] =>
  values.filter((value) => value !== undefined).map(formatValue);
