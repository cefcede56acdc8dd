import { listRepresentatives } from "@moovkit/verification";
import { defineHandler } from "../handler.js";

export const handleListRepresentatives = defineHandler(listRepresentatives, {
  scope: "/accounts/{accountID}/representatives.read",
  handle: ({ input: { accountID } }, { accounts, representatives }) => {
    accounts.get(accountID);
    return { body: representatives.list(accountID) };
  },
});
