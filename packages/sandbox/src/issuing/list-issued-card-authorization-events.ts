import { listIssuedCardAuthorizationEvents } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";

export const handleListIssuedCardAuthorizationEvents = defineHandler(listIssuedCardAuthorizationEvents, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input: { accountID, authorizationID, ...page } }, { issuingAuthorizations }) => {
    issuingAuthorizations.get(accountID, authorizationID);
    return { body: pageOf(issuingAuthorizations.listEvents(authorizationID), page) };
  },
});
