import { batchGetTransfers, type Transfer } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";

export const handleBatchGetTransfers = defineHandler(batchGetTransfers, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferIDs } }, services) => {
    services.accounts.get(accountID);
    const body: Record<string, Transfer> = {};
    for (const transferID of transferIDs) {
      const record = services.transfers.findVisible(accountID, transferID);
      if (record) body[transferID] = record.transfer;
    }
    return { body };
  },
});
