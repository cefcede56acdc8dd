import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const shape = {
  /**
   * A JSON Web Encryption token in compact form (RFC 7516, section 7.1). Encrypt the JSON of the secret fields with the key
   * of `generateEndToEndKey`.
   */
  token: z.string().check(z.minLength(1)),
};

const EndToEndTokenInputSchema = z.strictObject(shape);

/** Secret fields that are encrypted for Moov, so that your server cannot read them. */
export interface EndToEndTokenInput extends z.infer<typeof EndToEndTokenInputSchema> {}

/** Secret fields that are encrypted for Moov, so that your server cannot read them. */
export const EndToEndTokenInput: Schema<EndToEndTokenInput> = EndToEndTokenInputSchema;

/**
 * Returns the schema of an encrypted token that replaces plain-text fields.
 *
 * @param fields - The fields that the token replaces. An input with neither form is rejected with a message that names
 * them.
 */
// @__NO_SIDE_EFFECTS__
export const endToEndToken = (fields: string): Schema<EndToEndTokenInput> =>
  z.strictObject(shape, {
    error: ({ input }) => (input === undefined ? `is required, or ${fields} instead` : undefined),
  });
