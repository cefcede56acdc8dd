import { requestCapabilities } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

export const handleRequestCapabilities = defineHandler(requestCapabilities, {
  scope: "/accounts/{accountID}/capabilities.write",
  handle: ({ input: { accountID, capabilities: requested } }, { accounts, capabilities }) => {
    accounts.get(accountID);
    return { body: capabilities.request(accountID, requested) };
  },
});
