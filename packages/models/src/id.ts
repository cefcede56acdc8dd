import * as z from "zod/mini";

/**
 * Returns the schema of an ID in a request. IDs are part of paths, so they contain letters, digits, `_` and `-` only.
 */
// @__NO_SIDE_EFFECTS__
export const id = (): z.ZodMiniString<string> => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));
