import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/support`. */
export const SUPPORT_HANDLERS: readonly Handler[] = [];
