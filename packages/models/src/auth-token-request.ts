import * as z from "zod/mini";
import { describeRequestIssue } from "./describe-issue.js";
import { clientIdWithClientSecret, requiredWhen, scope, text } from "./fields.js";
import { joinScope } from "./scope.js";
import { encodeFields } from "./wire-names.js";

/** The wire name of each field of `AuthTokenRequest`. */
export const AUTH_TOKEN_REQUEST_NAMES = {
  grantType: "grant_type",
  clientId: "client_id",
  clientSecret: "client_secret",
  scope: "scope",
  refreshToken: "refresh_token",
} as const;

const error = describeRequestIssue(AUTH_TOKEN_REQUEST_NAMES);

const clientCredentials = {
  /** Public key of the API key. Set it together with `clientSecret` if the client has no Basic credentials. */
  clientId: z.optional(text()),
  /** Secret key of the API key, for servers only. Set it together with `clientId`. */
  clientSecret: z.optional(text()),
};

const ClientCredentialsGrant = z.strictObject(
  {
    /** Requests a new token for an API key (RFC 6749, section 4.4). */
    grantType: z.literal("client_credentials"),
    /** What the token may do: one scope, several scopes in one string separated by spaces, or a list. */
    scope: scope(requiredWhen('`grantType` is "client_credentials"')),
    /** Not needed for this grant. Sent if it is set, because Moov's published example sends it. */
    refreshToken: z.optional(text()),
    ...clientCredentials,
  },
  { error },
);

const RefreshTokenGrant = z.strictObject(
  {
    /** Exchanges a refresh token for a new token (RFC 6749, section 6). The refresh token works only once. */
    grantType: z.literal("refresh_token"),
    /** The refresh token returned with the access token to renew. */
    refreshToken: text(requiredWhen('`grantType` is "refresh_token"')),
    /**
     * What the new token may do: one scope, several scopes in one string separated by spaces, or a list. If it is
     * omitted, the new token has the scope of the old one.
     */
    scope: z.optional(scope()),
    ...clientCredentials,
  },
  { error },
);

/**
 * Input of `createAccessToken`, which becomes the body of `POST /oauth2/token`. `grantType` decides which fields are
 * required.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export const AuthTokenRequest = z
  .discriminatedUnion("grantType", [ClientCredentialsGrant, RefreshTokenGrant], { error })
  .check(clientIdWithClientSecret());

/** Input of `createAccessToken`. `grantType` decides which fields are required. */
export type AuthTokenRequest = z.infer<typeof AuthTokenRequest>;

/** Returns the JSON body of `POST /oauth2/token`: wire names, and scopes joined by spaces. */
export const encodeAuthTokenRequest = (request: AuthTokenRequest): Record<string, unknown> =>
  encodeFields(
    { ...request, scope: request.scope === undefined ? undefined : joinScope(request.scope) },
    AUTH_TOKEN_REQUEST_NAMES,
  );
