import * as z from "zod/mini";

/** Returns the schema of an email address in a request. */
// @__NO_SIDE_EFFECTS__
export const emailInput = (): z.ZodMiniEmail => z.email().check(z.maxLength(255));
