import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { text } from "./client-credentials.js";

/** A token is sent in a header, so it cannot contain spaces and line breaks (RFC 6750, section 2.1). */
const token = () => z.string().check(z.regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces"));

const AuthTokenResponseSchema = openObject({
  /** How to send the token: `Bearer` (RFC 6750). */
  token_type: text(),
  /** A signed JWT. Secret. */
  access_token: token(),
  /** Renews the access token once (RFC 6749, section 6). Secret. */
  refresh_token: z.nullish(text()),
  /** Lifetime in seconds, or the Unix time of the expiry in seconds: Moov documents both. */
  expires_in: z.number().check(z.nonnegative()),
  /** The granted scopes, separated by spaces. Absent if they are the requested ones. */
  scope: z.nullish(z.string()),
});

/** Response body of `POST /oauth2/token`, with the names on the wire. */
export interface AuthTokenResponse extends z.infer<typeof AuthTokenResponseSchema> {}

/**
 * Response body of `POST /oauth2/token`, with the names on the wire. `null` means that an optional field is absent.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export const AuthTokenResponse: Schema<AuthTokenResponse> = AuthTokenResponseSchema;
