/** Deeper than any request of the API. Much deeper JSON would overflow the stack of recursive functions. */
const MAX_DEPTH = 100;

/** Returns whether JSON data is nested too deeply. */
export const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth === MAX_DEPTH || Object.values(value).some((item) => isTooDeep(item, depth + 1)));
