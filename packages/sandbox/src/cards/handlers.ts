import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/cards`. */
export const CARDS_HANDLERS: readonly Handler[] = [];
