import * as z from "zod/mini";

/** Returns the schema of an idempotency key: a UUID, or any string of 1 to 36 characters. */
// @__NO_SIDE_EFFECTS__
export const idempotencyKey = () => z.string().check(z.minLength(1), z.maxLength(36));
