import { getTransferConfig } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { transferConfigsOf } from "./transfer-configs.js";

export const handleGetTransferConfig = defineHandler(getTransferConfig, {
  handle: ({ input: { accountID } }, { accounts, store }) => {
    accounts.get(accountID);
    const config = transferConfigsOf(store).get(accountID);
    return { body: config ?? rejectRequest(404, { error: "the account has no transfer config" }) };
  },
});
