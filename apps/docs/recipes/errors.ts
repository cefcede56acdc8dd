import type { AuthToken } from "@moovkit/authentication";
import type { ScopeInput } from "@moovkit/models";
import type { Moov } from "moovkit";

/** Returns a token, or a message for the operators of the application. */
export const requestToken = async (
  moov: Moov,
  scope: ScopeInput,
): Promise<AuthToken | string> => {
  const result = await moov.authentication
    .createAccessToken({ grantType: "client_credentials", scope })
    .result();
  if (result.ok) return result.data;

  const { error } = result;
  switch (error.code) {
    case "auth_token_request_error":
      return `Moov rejected the scope: ${error.fields.scope}`;
    case "rate_limit_error":
      return `Too many requests. Wait ${error.retryAfterMs ?? 1_000} ms.`;
    case "connection_error":
      return error.connected === false
        ? "Could not connect to Moov."
        : "The connection broke.";
    default:
      return error.message;
  }
};
