import { listAccounts } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { matchesFilters } from "./account-filters.js";
import { listConnectedAccounts } from "./connections.js";

export const handleListAccounts = defineHandler(listAccounts, {
  scope: "/accounts.read",
  handle: ({ input }, services) => {
    const connected = listConnectedAccounts(services, services.partnerAccountID);
    const accounts = connected.filter((account) => matchesFilters(account, input));
    return { body: pageOf(accounts, input) };
  },
});
