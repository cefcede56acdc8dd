import type { Wallet } from "@moovkit/wallets";
import type { Services } from "../services.js";
import { createDefaultWallet } from "../wallets/default-wallet.js";
import type { WalletStore } from "../wallets/wallet-store.js";

/** The capabilities that let an account issue cards. The second one is the older name of the first. */
const ISSUING_CAPABILITIES: readonly string[] = ["issuing.cardholder", "card-issuing"];

/** Returns whether a capability lets an account issue cards. */
export const isIssuing = (capability: string): boolean => ISSUING_CAPABILITIES.includes(capability);

/** Returns the wallet that pays for the cards of an account. Adds it if the account has none. */
export const createIssuingWallet = (wallets: WalletStore, accountID: string): Wallet => {
  // The first wallet of an account is its default wallet.
  createDefaultWallet(wallets, accountID);
  return (
    wallets.list(accountID).find(({ walletType }) => walletType === "card-issuing") ??
    wallets.create(accountID, { name: "Card issuing", description: "", walletType: "card-issuing" })
  );
};

/** Returns the wallet that pays for the cards of an account, if the account can issue cards now. */
export const findIssuingWallet = (
  { capabilities, wallets }: Pick<Services, "capabilities" | "wallets">,
  accountID: string,
): Wallet | undefined =>
  ISSUING_CAPABILITIES.some((capability) => capabilities.isEnabled(accountID, capability))
    ? createIssuingWallet(wallets, accountID)
    : undefined;
