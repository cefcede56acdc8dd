import { getIssuedCardAuthorization } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";

export const handleGetIssuedCardAuthorization = defineHandler(getIssuedCardAuthorization, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input: { accountID, authorizationID } }, { issuingAuthorizations }) => ({
    body: issuingAuthorizations.get(accountID, authorizationID).authorization,
  }),
});
