import { testEndToEndToken } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleTestEndToEndToken = defineHandler(testEndToEndToken, {
  scope: "/ping.read",
  handle: async ({ input: { token } }, { endToEndKeys }) => {
    if ((await endToEndKeys.decrypt(token)) === undefined)
      rejectRequest(400, { error: "the token cannot be decrypted" });
    return { status: 204 };
  },
});
