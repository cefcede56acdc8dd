import { listCancellations } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";

export const handleListCancellations = defineHandler(listCancellations, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferID } }, { transfers }) => ({
    body: transfers.get(accountID, transferID).transfer.cancellations ?? [],
  }),
});
