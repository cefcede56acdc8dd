import {
  type ListWalletTransactionsInput,
  listWalletTransactions,
  type WalletTransaction,
} from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { isBetween } from "../is-between.js";
import { pageOf } from "../page.js";

const matches = (transaction: WalletTransaction, filters: ListWalletTransactionsInput): boolean => {
  const { transactionTypes, createdStartDateTime, createdEndDateTime } = filters;
  const { completedStartDateTime, completedEndDateTime } = filters;
  const fields = ["transactionType", "sourceType", "sourceID", "status", "sweepID"] as const;
  return (
    fields.every((field) => filters[field] === undefined || filters[field] === transaction[field]) &&
    (transactionTypes === undefined ||
      transactionTypes.some((type) => type === transaction.transactionType)) &&
    isBetween(transaction.createdOn, createdStartDateTime, createdEndDateTime) &&
    isBetween(transaction.completedOn, completedStartDateTime, completedEndDateTime)
  );
};

export const handleListWalletTransactions = defineHandler(listWalletTransactions, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input }, { wallets }) => {
    const { walletID } = wallets.get(input.accountID, input.walletID);
    const transactions = wallets.listTransactions(walletID);
    return {
      body: pageOf(
        transactions.filter((transaction) => matches(transaction, input)),
        input,
      ),
    };
  },
});
