import type { Schema, ScopeInput } from "@moovkit/models";
import * as z from "zod/mini";
import { clientCredentials, clientIdWithClientSecret, text } from "./client-credentials.js";
import { suggestFieldNames } from "./oauth-fields.js";

/** The characters of a scope (RFC 6749, section 3.3) and the spaces around it. */
const SCOPE_CHARACTERS = /^[\s\x21\x23-\x5b\x5d-\x7e]*$/;

const scopeText = () =>
  z
    .string()
    .check(
      z.regex(/\S/, "must not be empty"),
      z.regex(SCOPE_CHARACTERS, 'must be printable ASCII without `"` and `\\` (RFC 6749, section 3.3)'),
    );

/** Describes a field that only one grant requires. */
const requiredFor =
  (grantType: string): z.core.$ZodErrorMap =>
  ({ input }) =>
    input === undefined ? `is required when \`grantType\` is "${grantType}"` : undefined;

/** One scope, several scopes in one string, or a list. The type lets editors complete the documented scopes. */
const scope = (error: z.core.$ZodErrorMap = () => undefined): z.ZodMiniType<ScopeInput, ScopeInput> =>
  z.union([scopeText(), z.array(scopeText()).check(z.minLength(1))], { error });

const ClientCredentialsGrantSchema = z.strictObject(
  {
    /** Requests a new token for an API key (RFC 6749, section 4.4). */
    grantType: z.literal("client_credentials"),
    /** What the token may do: one scope, several scopes in one string separated by spaces, or a list. */
    scope: scope(requiredFor("client_credentials")),
    /** Not needed for this grant. Sent if it is set, because Moov's published example sends it. */
    refreshToken: z.optional(text()),
    ...clientCredentials,
  },
  { error: suggestFieldNames },
);

const RefreshTokenGrantSchema = z.strictObject(
  {
    /** Exchanges a refresh token for a new token (RFC 6749, section 6). The refresh token works only once. */
    grantType: z.literal("refresh_token"),
    /** The refresh token returned with the access token to renew. */
    refreshToken: z.string({ error: requiredFor("refresh_token") }).check(z.minLength(1)),
    /**
     * What the new token may do: one scope, several scopes in one string separated by spaces, or a list. If it is
     * omitted, the new token has the scope of the old one.
     */
    scope: z.optional(scope()),
    ...clientCredentials,
  },
  { error: suggestFieldNames },
);

/** Input of `createAccessToken` that requests a token for an API key. */
export interface ClientCredentialsGrant extends z.infer<typeof ClientCredentialsGrantSchema> {}

/** Input of `createAccessToken` that renews a token. */
export interface RefreshTokenGrant extends z.infer<typeof RefreshTokenGrantSchema> {}

/** Input of `createAccessToken`. `grantType` decides which fields are required. */
export type AuthTokenRequest = ClientCredentialsGrant | RefreshTokenGrant;

/**
 * Input of `createAccessToken`. `grantType` decides which fields are required.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export const AuthTokenRequest: Schema<AuthTokenRequest> = z
  .discriminatedUnion("grantType", [ClientCredentialsGrantSchema, RefreshTokenGrantSchema])
  .check(clientIdWithClientSecret());
