import { getRepresentative } from "@moovkit/verification";
import { defineHandler } from "../handler.js";

export const handleGetRepresentative = defineHandler(getRepresentative, {
  scope: "/accounts/{accountID}/representatives.read",
  handle: ({ input: { accountID, representativeID } }, { accounts, representatives }) => {
    accounts.get(accountID);
    return { body: representatives.get(accountID, representativeID).representative };
  },
});
