/**
 * Returns whether a value contains a detail. `null` counts as a detail, because it removes one. An empty object does
 * not.
 */
export const hasDetails = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some(hasDetails) : value !== undefined;
