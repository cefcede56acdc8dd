import * as z from "zod/mini";

/** Returns the schema of the text of sweeps on bank statements. */
// @__NO_SIDE_EFFECTS__
export const statementDescriptor = () => z.string().check(z.minLength(4), z.maxLength(10));

/** Returns the schema of the amount that stays in a wallet. */
// @__NO_SIDE_EFFECTS__
export const minimumBalance = () => z.string().check(z.regex(/^\d+\.\d{1,2}$/));
