import { getFullIssuedCard } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";
import { deriveCardSecrets } from "./card-number.js";

export const handleGetFullIssuedCard = defineHandler(getFullIssuedCard, {
  scope: "/accounts/{accountID}/issued-cards.read-secure",
  handle: async ({ input: { accountID, issuedCardID } }, { issuedCards, settings }) => {
    const card = issuedCards.toIssuedCard(issuedCards.get(accountID, issuedCardID));
    return { body: { ...card, ...(await deriveCardSecrets(settings, card)) } };
  },
});
