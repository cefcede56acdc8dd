import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/commerce`. */
export const COMMERCE_HANDLERS: readonly Handler[] = [];
