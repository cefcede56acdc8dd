import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/verification`. */
export const VERIFICATION_HANDLERS: readonly Handler[] = [];
