import { getIssuedCard } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";

export const handleGetIssuedCard = defineHandler(getIssuedCard, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input: { accountID, issuedCardID } }, { issuedCards }) => ({
    body: issuedCards.toIssuedCard(issuedCards.get(accountID, issuedCardID)),
  }),
});
