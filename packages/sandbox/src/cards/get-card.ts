import { getCard } from "@moovkit/cards";
import { defineHandler } from "../handler.js";

export const handleGetCard = defineHandler(getCard, {
  scope: "/accounts/{accountID}/cards.read",
  handle: ({ input: { accountID, cardID } }, { cards }) => ({ body: cards.get(accountID, cardID) }),
});
