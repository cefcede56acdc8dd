import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/enrichment`. */
export const ENRICHMENT_HANDLERS: readonly Handler[] = [];
