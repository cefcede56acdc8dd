import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const WALLET_TRANSACTION_STATUSES = ["pending", "completed", "canceled", "failed"] as const;

/** Progress of a wallet transaction. In a request: only the documented values. */
export type WalletTransactionStatusInput = (typeof WALLET_TRANSACTION_STATUSES)[number];

/** Progress of a wallet transaction. In a request: only the documented values. */
export const WalletTransactionStatusInput: Schema<WalletTransactionStatusInput> =
  z.enum(WALLET_TRANSACTION_STATUSES);

/** Progress of a wallet transaction. In a response: the documented values and any that Moov adds. */
export type WalletTransactionStatus = OpenEnum<WalletTransactionStatusInput>;

/** Progress of a wallet transaction. In a response: the documented values and any that Moov adds. */
export const WalletTransactionStatus: Schema<WalletTransactionStatus> = openEnum(WALLET_TRANSACTION_STATUSES);
