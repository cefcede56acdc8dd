import * as z from "zod/mini";

/** Returns the schema of a field that must be omitted, because it belongs to another form of the input. */
// @__NO_SIDE_EFFECTS__
export const omitted = () => z.optional(z.never());
