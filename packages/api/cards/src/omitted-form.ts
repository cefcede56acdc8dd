import * as z from "zod/mini";

/**
 * Returns the schema of a field that must be absent, because the input contains another form of the secret.
 *
 * @param message - Which forms exclude each other.
 */
export const omittedForm = (message: string) => z.optional(z.never(message));
