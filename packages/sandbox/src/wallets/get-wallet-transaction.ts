import { getWalletTransaction } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";

export const handleGetWalletTransaction = defineHandler(getWalletTransaction, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, walletID, transactionID } }, { wallets }) => {
    wallets.get(accountID, walletID);
    return { body: wallets.getTransaction(walletID, transactionID) };
  },
});
