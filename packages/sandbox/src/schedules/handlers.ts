import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/schedules`. */
export const SCHEDULES_HANDLERS: readonly Handler[] = [];
