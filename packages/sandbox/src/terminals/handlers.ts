import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/terminals`. */
export const TERMINALS_HANDLERS: readonly Handler[] = [];
