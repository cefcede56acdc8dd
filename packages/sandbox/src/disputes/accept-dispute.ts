import { acceptDispute } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";
import { checkNeedsResponse, endDispute } from "./dispute-changes.js";

export const handleAcceptDispute = defineHandler(acceptDispute, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, disputeID } }, services) => {
    const record = services.disputes.get(accountID, disputeID);
    checkNeedsResponse(record);
    return { body: endDispute(services, record, "accepted") };
  },
});
