import { getCapability } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

export const handleGetCapability = defineHandler(getCapability, {
  scope: "/accounts/{accountID}/capabilities.read",
  handle: ({ input: { accountID, capabilityID } }, { accounts, capabilities }) => {
    accounts.get(accountID);
    return { body: capabilities.get(accountID, capabilityID) };
  },
});
