import { listReceipts } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleListReceipts = defineHandler(listReceipts, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { id } }, { receipts }) => ({ body: receipts.list(id) }),
});
