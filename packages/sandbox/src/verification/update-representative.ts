import { updateRepresentative } from "@moovkit/verification";
import { defineHandler } from "../handler.js";
import { checkCompleteness, checkLockedDetails, mergeRepresentative } from "./merge-representative.js";

export const handleUpdateRepresentative = defineHandler(updateRepresentative, {
  scope: "/accounts/{accountID}/representatives.write",
  handle: async (
    { input: { accountID, representativeID, ...changes } },
    { accounts, capabilities, representatives },
  ) => {
    accounts.get(accountID);
    const { representative } = representatives.get(accountID, representativeID);
    await checkCompleteness(representative, changes);
    // Another request may have changed the representative in the meantime.
    const stored = representatives.get(accountID, representativeID);
    checkLockedDetails(stored, changes);
    const updated = representatives.update(stored, mergeRepresentative(stored.representative, changes));
    capabilities.reconsider(accountID);
    return { body: updated };
  },
});
