import { createTransferConfig } from "@moovkit/terminals";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { checkTipPresets, transferConfigsOf } from "./transfer-configs.js";

export const handleCreateTransferConfig = defineHandler(createTransferConfig, {
  handle: ({ input: { accountID, tipPresets } }, { accounts, store }) => {
    accounts.get(accountID);
    const configs = transferConfigsOf(store);
    if (configs.has(accountID)) rejectRequest(400, { error: "the account already has a transfer config" });
    checkTipPresets(tipPresets);
    const config = { ...(tipPresets && { tipPresets }) };
    configs.set(accountID, config);
    return { status: 201, body: config };
  },
});
