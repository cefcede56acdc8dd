import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/issuing`. */
export const ISSUING_HANDLERS: readonly Handler[] = [];
