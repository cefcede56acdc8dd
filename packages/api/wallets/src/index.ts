// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { Adjustment } from "./adjustment.js";
export * from "./create-wallet.js";
export {
  CreateWalletIssues,
  ListWalletsIssues,
  ListWalletTransactionsIssues,
  UpdateWalletIssues,
} from "./errors.js";
export * from "./get-adjustment.js";
export * from "./get-wallet.js";
export * from "./get-wallet-transaction.js";
export * from "./list-adjustments.js";
export * from "./list-wallet-transactions.js";
export * from "./list-wallets.js";
export * from "./update-wallet.js";
export { Wallet } from "./wallet.js";
export { WalletTransaction } from "./wallet-transaction.js";
export {
  WalletTransactionSourceType,
  WalletTransactionSourceTypeInput,
} from "./wallet-transaction-source-type.js";
