import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/disputes`. */
export const DISPUTES_HANDLERS: readonly Handler[] = [];
