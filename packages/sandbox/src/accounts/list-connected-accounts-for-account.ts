import { listConnectedAccountsForAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { matchesFilters } from "./account-filters.js";
import { listConnectedAccounts } from "./connections.js";

export const handleListConnectedAccountsForAccount = defineHandler(listConnectedAccountsForAccount, {
  scope: "/accounts.read",
  handle: ({ input: { accountID, ...filters } }, services) => {
    services.accounts.get(accountID);
    const connected = listConnectedAccounts(services, accountID);
    const accounts = connected.filter((account) => matchesFilters(account, filters));
    return { body: pageOf(accounts, filters) };
  },
});
