import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { clientCredentials, clientIdWithClientSecret, text } from "./client-credentials.js";
import { suggestFieldNames } from "./oauth-fields.js";

const RevokeTokenRequestSchema = z
  .strictObject(
    {
      /** The access token or refresh token to revoke. */
      token: text(),
      /** The type of `token`, which helps the server to find it. */
      tokenTypeHint: z.optional(z.enum(["access_token", "refresh_token"])),
      ...clientCredentials,
    },
    { error: suggestFieldNames },
  )
  .check(clientIdWithClientSecret());

/** Input of `revokeAccessToken`. */
export interface RevokeTokenRequest extends z.infer<typeof RevokeTokenRequestSchema> {}

/**
 * Input of `revokeAccessToken`.
 * @see https://www.rfc-editor.org/rfc/rfc7009#section-2.1
 */
export const RevokeTokenRequest: Schema<RevokeTokenRequest> = RevokeTokenRequestSchema;
