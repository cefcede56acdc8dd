import { createWallet } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleCreateWallet = defineHandler(createWallet, {
  scope: "/accounts/{accountID}/wallets.write",
  handle: ({ input }, { accounts, capabilities, wallets }) => {
    const { accountID, name, description = "", metadata } = input;
    accounts.get(accountID);
    if (!capabilities.isEnabled(accountID, "wallet.balance"))
      rejectRequest(409, { error: "the account does not have the capability wallet.balance" });
    return { body: wallets.create(accountID, { name, description, metadata, walletType: "general" }) };
  },
});
