import type { Moov } from "@moovkit/core";
import type { AuthToken, ScopeInput } from "@moovkit/models";

/** The token, or what to tell the people who run this. */
export const mint = async (
  moov: Moov,
  scope: ScopeInput,
): Promise<AuthToken | string> => {
  const outcome = await moov.authentication
    .createAccessToken({ grantType: "client_credentials", scope })
    .result();
  if (outcome.ok) return outcome.data;

  const { error } = outcome;
  switch (error.code) {
    case "auth_token_request_error":
      return `Moov refuses the scope: ${error.fields.scope}`;
    case "rate_limit_error":
      return `Too many requests: wait ${error.retryAfterMs ?? 1_000} ms.`;
    case "connection_error":
      return error.connected === false
        ? "Moov was not reached."
        : "The connection broke.";
    default:
      return `${error.message}`;
  }
};
