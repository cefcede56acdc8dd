import { listIssuedCards } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";

export const handleListIssuedCards = defineHandler(listIssuedCards, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input: { accountID, states, ...page } }, { accounts, issuedCards }) => {
    accounts.get(accountID);
    const matching = issuedCards
      .list(accountID)
      .filter(({ card }) => states === undefined || states.some((state) => state === card.state));
    return { body: pageOf(matching, page).map(issuedCards.toIssuedCard) };
  },
});
