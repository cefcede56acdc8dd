import {
  type ListWalletTransactionsInput,
  listWalletTransactions,
  type WalletTransaction,
} from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";

/** Returns whether a time is in a range. The range contains its start, but not its end. */
const isBetween = (time: string | undefined, start: string | undefined, end: string | undefined): boolean => {
  if (start === undefined && end === undefined) return true;
  const ms = Date.parse(time ?? "");
  return (
    !Number.isNaN(ms) &&
    (start === undefined || ms >= Date.parse(start)) &&
    (end === undefined || ms < Date.parse(end))
  );
};

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
