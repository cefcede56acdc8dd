import { getCancellation } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleGetCancellation = defineHandler(getCancellation, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, transferID, cancellationID } }, { transfers }) => {
    const { cancellations = [] } = transfers.get(accountID, transferID).transfer;
    const cancellation = cancellations.find((other) => other.cancellationID === cancellationID);
    return { body: cancellation ?? rejectRequest(404, { error: "the transfer has no such cancellation" }) };
  },
});
