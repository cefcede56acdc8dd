import { getUnderwriting } from "@moovkit/verification";
import { defineHandler } from "../handler.js";

export const handleGetUnderwriting = defineHandler(getUnderwriting, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID } }, { accounts, underwriting }) => {
    accounts.get(accountID);
    return { body: underwriting.get(accountID) };
  },
});
