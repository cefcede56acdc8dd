import { disableCard } from "@moovkit/cards";
import { defineHandler } from "../handler.js";

export const handleDisableCard = defineHandler(disableCard, {
  scope: "/accounts/{accountID}/cards.write",
  handle: ({ input: { accountID, cardID } }, { cards }) => {
    cards.disable(accountID, cardID);
    return { status: 204 };
  },
});
