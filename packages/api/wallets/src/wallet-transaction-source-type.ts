import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const WALLET_TRANSACTION_SOURCE_TYPES = [
  "transfer",
  "dispute",
  "issuing-card-transaction",
  "issuing-authorization",
  "sweep",
  "adjustment",
  "fee",
  "residual",
] as const;

/** The kind of object that caused a wallet transaction, such as `transfer`. In a request: only the documented values. */
export type WalletTransactionSourceTypeInput = (typeof WALLET_TRANSACTION_SOURCE_TYPES)[number];

/** The kind of object that caused a wallet transaction, such as `transfer`. In a request: only the documented values. */
export const WalletTransactionSourceTypeInput: Schema<WalletTransactionSourceTypeInput> = z.enum(
  WALLET_TRANSACTION_SOURCE_TYPES,
);

/** The kind of object that caused a wallet transaction, such as `transfer`. In a response: the documented values and any that Moov adds. */
export type WalletTransactionSourceType = OpenEnum<WalletTransactionSourceTypeInput>;

/** The kind of object that caused a wallet transaction, such as `transfer`. In a response: the documented values and any that Moov adds. */
export const WalletTransactionSourceType: Schema<WalletTransactionSourceType> = openEnum(
  WALLET_TRANSACTION_SOURCE_TYPES,
);
