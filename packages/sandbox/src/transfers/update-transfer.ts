import { type Transfer, updateTransfer } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";

export const handleUpdateTransfer = defineHandler(updateTransfer, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, transferID, ...changes } }, { transfers }) => {
    const record = transfers.getFacilitated(accountID, transferID);
    const transfer = mergePatch(record.transfer, changes) as Transfer;
    transfers.save({ ...record, transfer });
    return { body: transfer };
  },
});
