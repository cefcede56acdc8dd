import { revokeAccessToken } from "@moovkit/authentication";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleRevokeAccessToken = defineHandler(revokeAccessToken, {
  wireNames: "snake_case",
  handle: async ({ input, caller: { apiKey } }, { tokens }) => {
    const isRevoked = await tokens.revokeToken(apiKey.publicKey, input.token);
    return isRevoked
      ? { status: 204 }
      : rejectRequest(400, { error: "the token belongs to another API key" });
  },
});
