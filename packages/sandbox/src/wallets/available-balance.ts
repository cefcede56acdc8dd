import type { WalletAvailableBalance } from "@moovkit/models";
import { toCents, toDecimal } from "../engine/ledger.js";

/** Returns the account of a wallet in the ledger. */
export const toLedgerAccount = (walletID: string): string => `wallet:${walletID}`;

/** Returns a balance of the ledger as the API contains it. */
export const toAvailableBalance = (balance: bigint): WalletAvailableBalance => ({
  currency: "USD",
  value: toCents(balance),
  valueDecimal: toDecimal(balance),
});
