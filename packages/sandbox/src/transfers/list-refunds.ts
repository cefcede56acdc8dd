import { listRefunds } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";

export const handleListRefunds = defineHandler(listRefunds, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferID } }, { transfers }) => ({
    body: transfers.get(accountID, transferID).transfer.refunds ?? [],
  }),
});
