import type { Handler } from "../handler.js";

/** The handlers of `@moovkit/onboarding`. */
export const ONBOARDING_HANDLERS: readonly Handler[] = [];
