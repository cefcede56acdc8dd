import * as z from "zod/mini";

/** Returns the schema of the name of a merchant that the buyer sees: at most 64 characters. */
// @__NO_SIDE_EFFECTS__
export const applePayDisplayName = () => z.string().check(z.maxLength(64));
