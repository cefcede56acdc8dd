import { disableBankAccount } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";

export const handleDisableBankAccount = defineHandler(disableBankAccount, {
  scope: "/accounts/{accountID}/bank-accounts.write",
  handle: ({ input: { accountID, bankAccountID } }, { bankAccounts }) => {
    bankAccounts.disable(accountID, bankAccountID);
    return { status: 204 };
  },
});
