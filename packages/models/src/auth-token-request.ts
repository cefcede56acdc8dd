import * as z from "zod/mini";
import { asWire, clientIdWithSecret, objectError, oneOf, required, scope, text } from "./fields.js";

const Fields = z
  .strictObject(
    {
      /** `client_credentials`: a new token for an API key (RFC 6749, section 4.4). `refresh_token`: a new token for a refresh token, which is then used up (section 6). */
      grantType: oneOf(["client_credentials", "refresh_token"]),
      /** What the token may do: one scope, several in one string with spaces between, or a list. Left out of a refresh, those of the old token. */
      scope: z.optional(scope()),
      /** The one that came with the access token to refresh. Sent with the other grant too, as Moov's published example does. */
      refreshToken: z.optional(text()),
      /** The API key's public key, where the client has no Basic credentials. Comes with `clientSecret`. */
      clientId: z.optional(text()),
      /** The API key's secret key. Servers only. Comes with `clientId`. */
      clientSecret: z.optional(text()),
    },
    objectError,
  )
  .check(
    required((value) => ({
      scope:
        value.grantType === "client_credentials" &&
        value.scope === undefined &&
        "grantType is client_credentials",
      refreshToken:
        value.grantType === "refresh_token" &&
        value.refreshToken === undefined &&
        "grantType is refresh_token",
      ...clientIdWithSecret(value),
    })),
  );

type Fields = z.input<typeof Fields>;

type Grant<Type extends Fields["grantType"], Needed extends keyof Fields> = { readonly grantType: Type } & {
  readonly [Field in keyof Pick<Fields, Needed>]-?: NonNullable<Fields[Field]>;
} & Readonly<Omit<Fields, "grantType" | Needed>>;

/** What `POST /oauth2/token` is asked: `grantType` says which of the other fields are required. */
export type AuthTokenRequest = Grant<"client_credentials", "scope"> | Grant<"refresh_token", "refreshToken">;

/**
 * What `POST /oauth2/token` is asked. Goes in as TypeScript writes it (`grantType`) and comes out as the JSON body
 * has it (`grant_type`, scopes joined).
 */
// One object and not a union of two, which would cost a bundle another kilobyte; so the type is told here.
export const AuthTokenRequest = asWire(Fields) as z.ZodMiniType<Record<string, unknown>, AuthTokenRequest>;
