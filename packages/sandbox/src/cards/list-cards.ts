import { listCards } from "@moovkit/cards";
import { defineHandler } from "../handler.js";

export const handleListCards = defineHandler(listCards, {
  scope: "/accounts/{accountID}/cards.read",
  handle: ({ input: { accountID } }, { accounts, cards }) => {
    accounts.get(accountID);
    return { body: cards.list(accountID) };
  },
});
