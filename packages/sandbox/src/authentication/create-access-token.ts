import { createAccessToken } from "@moovkit/authentication";
import { defineHandler } from "../handler.js";
import { checkOrigin } from "../origin.js";
import { rejectRequest } from "../reject-request.js";
import { parseScopes } from "../scopes.js";

const parseRequestedScope = (scope: unknown): readonly string[] | undefined => {
  if (scope === undefined) return undefined;
  // The client joins lists before it sends them.
  return typeof scope === "string" ? parseScopes(scope) : rejectRequest(422, { scope: "must be a string" });
};

export const handleCreateAccessToken = defineHandler(createAccessToken, {
  wireNames: "snake_case",
  handle: async ({ input, caller: { apiKey }, origin }, { tokens }) => {
    const scopes = parseRequestedScope(input.scope);
    checkOrigin(origin, apiKey);
    const headers = { "cache-control": "no-store" };
    if (input.grantType === "client_credentials")
      return { body: await tokens.createToken(apiKey.publicKey, scopes ?? []), headers };
    const result = await tokens.refreshToken(apiKey.publicKey, input.refreshToken, scopes);
    return result.ok ? { body: result.token, headers } : rejectRequest(422, result.problems);
  },
});
