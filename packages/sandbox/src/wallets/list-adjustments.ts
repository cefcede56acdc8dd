import { listAdjustments } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";

/** Only Moov's staff creates adjustments, so there are none in the sandbox. */
export const handleListAdjustments = defineHandler(listAdjustments, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, walletID } }, { accounts, wallets }) => {
    accounts.get(accountID);
    if (walletID !== undefined) wallets.get(accountID, walletID);
    return { body: [] };
  },
});
