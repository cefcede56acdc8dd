import * as z from "zod/mini";
import { describeIssue, describeRequestIssue } from "./describe-issue.js";
import { clientIdWithClientSecret, text } from "./fields.js";
import { encodeFields } from "./wire-names.js";

/** The wire name of each field of `RevokeTokenRequest`. */
export const REVOKE_TOKEN_REQUEST_NAMES = {
  token: "token",
  tokenTypeHint: "token_type_hint",
  clientId: "client_id",
  clientSecret: "client_secret",
} as const;

/**
 * Input of `revokeAccessToken`, which becomes the body of `POST /oauth2/revoke`.
 * @see https://www.rfc-editor.org/rfc/rfc7009#section-2.1
 */
export const RevokeTokenRequest = z
  .strictObject(
    {
      /** The access token or refresh token to revoke. */
      token: text(),
      /** The type of `token`, which helps the server to find it. */
      tokenTypeHint: z.optional(z.enum(["access_token", "refresh_token"], { error: describeIssue })),
      /** Public key of the API key. Set it together with `clientSecret` if the client has no Basic credentials. */
      clientId: z.optional(text()),
      /** Secret key of the API key, for servers only. Set it together with `clientId`. */
      clientSecret: z.optional(text()),
    },
    { error: describeRequestIssue(REVOKE_TOKEN_REQUEST_NAMES) },
  )
  .check(clientIdWithClientSecret());

/** Input of `revokeAccessToken`. */
export interface RevokeTokenRequest extends z.infer<typeof RevokeTokenRequest> {}

/** Returns the JSON body of `POST /oauth2/revoke`: the fields with their wire names. */
export const encodeRevokeTokenRequest = (request: RevokeTokenRequest): Record<string, unknown> =>
  encodeFields(request, REVOKE_TOKEN_REQUEST_NAMES);
