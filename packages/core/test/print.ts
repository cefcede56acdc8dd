import { inspect } from "node:util";

/** Returns everything that printing a value can show. Getters are invoked, as a debugger does. */
export const print = (value: unknown): string =>
  [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : "",
  ].join("\n");
