import { getFileDetails } from "@moovkit/verification";
import { defineHandler } from "../handler.js";

export const handleGetFileDetails = defineHandler(getFileDetails, {
  scope: "/accounts/{accountID}/files.read",
  handle: ({ input: { accountID, fileID } }, { accounts, files }) => {
    accounts.get(accountID);
    return { body: files.get(accountID, fileID) };
  },
});
