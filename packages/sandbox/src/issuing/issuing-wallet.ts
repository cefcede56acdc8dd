import type { Wallet } from "@moovkit/wallets";
import { createDefaultWallet } from "../wallets/default-wallet.js";
import type { WalletStore } from "../wallets/wallet-store.js";

/** Returns the wallet that pays for the cards of an account. Adds it if the account has none. */
export const createIssuingWallet = (wallets: WalletStore, accountID: string): Wallet => {
  // The first wallet of an account is its default wallet.
  createDefaultWallet(wallets, accountID);
  return (
    wallets.list(accountID).find(({ walletType }) => walletType === "card-issuing") ??
    wallets.create(accountID, { name: "Card issuing", description: "", walletType: "card-issuing" })
  );
};
