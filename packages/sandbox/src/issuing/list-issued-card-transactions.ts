import { listIssuedCardTransactions } from "@moovkit/issuing";
import { defineHandler } from "../handler.js";
import { isBetween } from "../is-between.js";
import { pageOf } from "../page.js";

export const handleListIssuedCardTransactions = defineHandler(listIssuedCardTransactions, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input }, { accounts, issuingAuthorizations }) => {
    const { accountID, issuedCardID, startDateTime, endDateTime } = input;
    accounts.get(accountID);
    const matching = issuingAuthorizations
      .listTransactions(accountID)
      .filter(
        (transaction) =>
          (issuedCardID === undefined || transaction.issuedCardID === issuedCardID) &&
          isBetween(transaction.createdOn, startDateTime, endDateTime),
      );
    return { body: pageOf(matching, input) };
  },
});
