import { getTransfer } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";

export const handleGetTransfer = defineHandler(getTransfer, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferID } }, { transfers }) => ({
    body: transfers.get(accountID, transferID).transfer,
  }),
});
