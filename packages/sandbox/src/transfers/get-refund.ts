import { getRefund } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { findRefund } from "./refund-transfer.js";

export const handleGetRefund = defineHandler(getRefund, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferID, refundID } }, { transfers }) => ({
    body:
      findRefund(transfers.get(accountID, transferID), refundID) ??
      rejectRequest(404, { error: "the transfer has no such refund" }),
  }),
});
