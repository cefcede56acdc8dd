import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/billing`. */
export const BILLING_HANDLERS: readonly Handler[] = [];
