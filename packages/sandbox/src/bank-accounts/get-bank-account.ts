import { getBankAccount } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";

export const handleGetBankAccount = defineHandler(getBankAccount, {
  scope: "/accounts/{accountID}/bank-accounts.read",
  handle: ({ input: { accountID, bankAccountID } }, { bankAccounts }) => ({
    body: bankAccounts.get(accountID, bankAccountID),
  }),
});
