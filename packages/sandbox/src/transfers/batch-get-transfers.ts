import { batchGetTransfers, type Transfer } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { checkFacilitator } from "./check-request.js";

export const handleBatchGetTransfers = defineHandler(batchGetTransfers, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferIDs } }, services) => {
    checkFacilitator(services, accountID);
    const body: Record<string, Transfer> = {};
    for (const transferID of transferIDs) {
      const record = services.transfers.findVisible(accountID, transferID);
      if (record) body[transferID] = record.transfer;
    }
    return { body };
  },
});
