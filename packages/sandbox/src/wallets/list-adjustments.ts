import { listAdjustments } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";

export const handleListAdjustments = defineHandler(listAdjustments, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, walletID } }, { accounts, adjustments, wallets }) => {
    accounts.get(accountID);
    if (walletID !== undefined) wallets.get(accountID, walletID);
    const isIncluded = (adjustment: { readonly walletID: string }) =>
      walletID === undefined || adjustment.walletID === walletID;
    return { body: adjustments.list(accountID).filter(isIncluded) };
  },
});
