import { getAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

export const handleGetAccount = defineHandler(getAccount, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts }) => ({ body: accounts.get(input.accountID) }),
});
