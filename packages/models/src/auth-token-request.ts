import * as z from "zod/mini";
import { asWire, clientIdWithSecret, objectError, scope, text } from "./fields.js";

const client = {
  /** The API key's public key, where the client has no Basic credentials. Comes with `clientSecret`. */
  clientId: z.optional(text()),
  /** The API key's secret key. Servers only. Comes with `clientId`. */
  clientSecret: z.optional(text()),
};

const ClientCredentialsGrant = z
  .strictObject(
    {
      /** RFC 6749, section 4.4: a new token for an API key. */
      grantType: z.literal("client_credentials"),
      /** What the token may do: one scope, several in one string with spaces between, or a list. */
      scope: scope("required when grantType is client_credentials"),
      /** Belongs to the other grant. Sent where given, as Moov's published example does. */
      refreshToken: z.optional(text()),
      ...client,
    },
    objectError,
  )
  .check(clientIdWithSecret);

const RefreshTokenGrant = z
  .strictObject(
    {
      /** RFC 6749, section 6: a new token for a refresh token, which is then used up. */
      grantType: z.literal("refresh_token"),
      /** The one that came with the access token to refresh. */
      refreshToken: text("required when grantType is refresh_token"),
      /** Fewer scopes than before. Left out, the new token has those of the old one. */
      scope: z.optional(scope()),
      ...client,
    },
    objectError,
  )
  .check(clientIdWithSecret);

/**
 * What `POST /oauth2/token` is asked. Goes in as TypeScript writes it (`grantType`) and comes out as the JSON body
 * has it (`grant_type`, scopes joined).
 */
export const AuthTokenRequest = asWire(
  z.discriminatedUnion("grantType", [ClientCredentialsGrant, RefreshTokenGrant], {
    error: (issue) =>
      issue.path?.length ? "must be client_credentials or refresh_token" : objectError.error(issue),
  }),
);

/** What `POST /oauth2/token` is asked: `grantType` says which of the other fields are required. */
export type AuthTokenRequest = z.input<typeof AuthTokenRequest>;
