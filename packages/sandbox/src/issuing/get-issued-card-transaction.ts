import { getIssuedCardTransaction } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";

export const handleGetIssuedCardTransaction = defineHandler(getIssuedCardTransaction, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input: { accountID, cardTransactionID } }, { issuingAuthorizations }) => ({
    body: issuingAuthorizations.getTransaction(accountID, cardTransactionID),
  }),
});
