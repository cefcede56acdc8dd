import type { WalletStore } from "./wallet-store.js";

/** Adds the default wallet of an account, unless it has one. */
export const createDefaultWallet = (wallets: WalletStore, accountID: string): void => {
  if (wallets.list(accountID).some(({ walletType }) => walletType === "default")) return;
  wallets.create(accountID, { name: "Default", description: "", walletType: "default" });
};
