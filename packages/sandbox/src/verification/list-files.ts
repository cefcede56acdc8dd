import { listFiles } from "@moovkit/verification";
import { defineHandler } from "../handler.js";

export const handleListFiles = defineHandler(listFiles, {
  scope: "/accounts/{accountID}/files.read",
  handle: ({ input: { accountID } }, { accounts, files }) => {
    accounts.get(accountID);
    return { body: files.list(accountID) };
  },
});
