import { getTermsOfServiceToken } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { createRandomToken } from "../secrets.js";

export const handleGetTermsOfServiceToken = defineHandler(getTermsOfServiceToken, {
  handle: ({ origin }, { accounts }) => {
    if (origin === undefined)
      rejectRequest(400, { error: "the request needs an origin or a referer header" });
    const token = createRandomToken();
    accounts.addTermsOfServiceToken(token);
    return { body: { token }, headers: { "cache-control": "no-store" } };
  },
});
