import { createCancellation } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { cancelTransfer } from "./cancel-transfer.js";

export const handleCreateCancellation = defineHandler(createCancellation, {
  scope: "/accounts/{accountID}/transfers.write",
  isBodyOptional: true,
  handle: ({ input: { accountID, transferID } }, services) => ({
    body: cancelTransfer(services, services.transfers.getFacilitated(accountID, transferID)),
  }),
});
