import type { Handler } from "../handler.js";
import { handleCreateWallet } from "./create-wallet.js";
import { handleGetAdjustment } from "./get-adjustment.js";
import { handleGetWallet } from "./get-wallet.js";
import { handleGetWalletTransaction } from "./get-wallet-transaction.js";
import { handleListAdjustments } from "./list-adjustments.js";
import { handleListWalletTransactions } from "./list-wallet-transactions.js";
import { handleListWallets } from "./list-wallets.js";
import { handleUpdateWallet } from "./update-wallet.js";

/** The handlers of `@moovkit/wallets`. */
export const WALLETS_HANDLERS: readonly Handler[] = [
  handleCreateWallet,
  handleGetWallet,
  handleListWallets,
  handleUpdateWallet,
  handleListWalletTransactions,
  handleGetWalletTransaction,
  handleListAdjustments,
  handleGetAdjustment,
];
