import * as z from "zod/mini";
import { describeResponseIssue as error } from "./describe-issue.js";
import { text } from "./fields.js";

/**
 * Response body of `POST /oauth2/token`, with the names on the wire. `null` means that an optional field is absent.
 * Unknown fields are dropped.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export const AuthTokenResponse = z.object(
  {
    /** How to send the token: `Bearer` (RFC 6750). */
    token_type: text(error),
    /** A signed JWT. Secret. */
    access_token: text(error),
    /** Renews the access token once (RFC 6749, section 6). Secret. */
    refresh_token: z.nullish(text(error)),
    /** Lifetime in seconds, or the Unix time of the expiry in seconds: Moov documents both. */
    expires_in: z.number({ error }).check(z.nonnegative("must not be negative")),
    /** The granted scopes, separated by spaces. Absent if they are the requested ones. */
    scope: z.nullish(z.string({ error })),
  },
  { error },
);

/** Response body of `POST /oauth2/token`, with the names on the wire. */
export interface AuthTokenResponse extends z.infer<typeof AuthTokenResponse> {}

/** An access token. Plain data that can be serialized. */
export interface AuthToken {
  /** How to send the token: `Bearer` (RFC 6750). */
  tokenType: string;
  /** A signed JWT. Secret. */
  accessToken: string;
  /** Renews the access token once (RFC 6749, section 6). Secret. */
  refreshToken?: string | undefined;
  /** Lifetime in seconds, counted from the moment the response was received. */
  expiresIn: number;
  /** The granted scopes, separated by spaces. Absent if they are the requested ones. */
  scope?: string | undefined;
}

/** No token is valid for 30 years, so a larger `expires_in` is a Unix time. */
const MAX_LIFETIME_SECONDS = 1e9;

/**
 * Converts the response body of `POST /oauth2/token` to an `AuthToken`.
 *
 * @param body - The validated response body.
 * @param context - `receivedAt` is when the response was received, as Unix time in milliseconds.
 */
export function decodeAuthToken(
  body: AuthTokenResponse,
  context: { readonly receivedAt: number },
): AuthToken {
  const { token_type, access_token, refresh_token, expires_in, scope } = body;
  const expiresIn =
    expires_in > MAX_LIFETIME_SECONDS
      ? Math.max(0, expires_in - Math.floor(context.receivedAt / 1000))
      : expires_in;
  return {
    tokenType: token_type,
    accessToken: access_token,
    ...(typeof refresh_token === "string" && { refreshToken: refresh_token }),
    expiresIn,
    ...(typeof scope === "string" && { scope }),
  };
}
