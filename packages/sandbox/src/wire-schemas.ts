import * as z from "zod/mini";

const text = (requiredMessage = "is required") =>
  z
    .string({ error: (issue) => (issue.input === undefined ? requiredMessage : "must be a string") })
    .check(z.minLength(1, { error: "must not be empty" }));

const clientCredentials = { client_id: z.optional(text()), client_secret: z.optional(text()) };

interface ClientCredentials {
  client_id?: string | undefined;
  client_secret?: string | undefined;
}

const bothClientCredentials = z.check<ClientCredentials>(({ value, issues }) => {
  if ((value.client_id === undefined) === (value.client_secret === undefined)) return;
  const [missing, present] =
    value.client_id === undefined ? ["client_id", "client_secret"] : ["client_secret", "client_id"];
  issues.push({
    code: "custom",
    path: [missing],
    message: `is required with ${present}`,
    input: undefined,
  });
});

const ClientCredentialsBody = z
  .object({
    grant_type: z.literal("client_credentials"),
    scope: text("is required when grant_type is client_credentials"),
    // Ignored, but Moov's published example sends it.
    refresh_token: z.optional(text()),
    ...clientCredentials,
  })
  .check(bothClientCredentials);

const RefreshTokenBody = z
  .object({
    grant_type: z.literal("refresh_token"),
    refresh_token: text("is required when grant_type is refresh_token"),
    scope: z.optional(text()),
    ...clientCredentials,
  })
  .check(bothClientCredentials);

/** Body of `POST /oauth2/token`, with the names on the wire. */
export const TokenBody = z.discriminatedUnion("grant_type", [ClientCredentialsBody, RefreshTokenBody], {
  error: "must be client_credentials or refresh_token",
});

/** Body of `POST /oauth2/revoke`, with the names on the wire. */
export const RevokeBody = z
  .object({
    token: text(),
    token_type_hint: z.optional(
      z.enum(["access_token", "refresh_token"], { error: "must be access_token or refresh_token" }),
    ),
    ...clientCredentials,
  })
  .check(bothClientCredentials);
