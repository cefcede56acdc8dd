import * as z from "zod/mini";

/** Returns the schema of the text on the statement of a cardholder. */
// @__NO_SIDE_EFFECTS__
export const dynamicDescriptor = () => z.string().check(z.minLength(4), z.maxLength(22));
