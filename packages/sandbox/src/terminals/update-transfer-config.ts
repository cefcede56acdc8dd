import { updateTransferConfig } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { checkTipPresets, transferConfigsOf } from "./transfer-configs.js";

export const handleUpdateTransferConfig = defineHandler(updateTransferConfig, {
  handle: ({ input: { accountID, tipPresets } }, { accounts, store }) => {
    accounts.get(accountID);
    const configs = transferConfigsOf(store);
    if (!configs.has(accountID)) rejectRequest(404, { error: "the account has no transfer config" });
    checkTipPresets(tipPresets);
    const config = { tipPresets };
    configs.set(accountID, config);
    return { body: config };
  },
});
