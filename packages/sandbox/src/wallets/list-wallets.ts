import { listWallets } from "@moovkit/wallets";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";

export const handleListWallets = defineHandler(listWallets, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, status, walletType, ...page } }, { accounts, wallets }) => {
    accounts.get(accountID);
    const matching = wallets
      .list(accountID)
      .filter(
        (wallet) =>
          (status === undefined || wallet.status === status) &&
          (walletType === undefined || wallet.walletType === walletType),
      );
    return { body: pageOf(matching, page) };
  },
});
