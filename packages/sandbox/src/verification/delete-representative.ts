import { deleteRepresentative } from "@moovkit/verification";
import { defineHandler } from "../handler.js";

export const handleDeleteRepresentative = defineHandler(deleteRepresentative, {
  scope: "/accounts/{accountID}/representatives.write",
  handle: ({ input: { accountID, representativeID } }, { accounts, capabilities, representatives }) => {
    accounts.get(accountID);
    representatives.remove(representatives.get(accountID, representativeID));
    capabilities.reconsider(accountID);
    return { status: 204 };
  },
});
