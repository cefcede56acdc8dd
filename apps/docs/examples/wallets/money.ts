import type { Wallet } from "@moovkit/wallets";

/** Returns how much is missing for a payment of `amount` cents. The balance is below zero after some returns. */
export const missingCents = ({ availableBalance }: Wallet, amount: number): number =>
  Math.max(0, amount - availableBalance.value);
