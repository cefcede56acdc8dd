import { listCapabilities } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

export const handleListCapabilities = defineHandler(listCapabilities, {
  scope: "/accounts/{accountID}/capabilities.read",
  handle: ({ input: { accountID } }, { accounts, capabilities }) => {
    accounts.get(accountID);
    return { body: capabilities.list(accountID) };
  },
});
