import { getWallet } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";

export const handleGetWallet = defineHandler(getWallet, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, walletID } }, { wallets }) => ({ body: wallets.get(accountID, walletID) }),
});
