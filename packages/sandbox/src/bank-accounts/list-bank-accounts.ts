import { listBankAccounts } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";

export const handleListBankAccounts = defineHandler(listBankAccounts, {
  scope: "/accounts/{accountID}/bank-accounts.read",
  handle: ({ input: { accountID } }, { accounts, bankAccounts }) => {
    accounts.get(accountID);
    return { body: bankAccounts.list(accountID) };
  },
});
