import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const WALLET_TRANSACTION_TYPES = [
  "account-funding",
  "ach-reversal",
  "auto-sweep",
  "card-payment",
  "card-decline",
  "card-reversal",
  "cash-out",
  "dispute",
  "dispute-reversal",
  "facilitator-fee",
  "issuing-refund",
  "issuing-transaction",
  "issuing-transaction-adjustment",
  "issuing-auth-hold",
  "issuing-auth-release",
  "issuing-decline",
  "moov-fee",
  "payment",
  "payout",
  "refund",
  "refund-failure",
  "rtp-failure",
  "top-up",
  "wallet-transfer",
  "adjustment",
  "fee-revenue",
  "residual",
  "instant-bank-failure",
] as const;

/** Why money moved into or out of a wallet, such as `payout`. In a request: only the documented values. */
export type WalletTransactionTypeInput = (typeof WALLET_TRANSACTION_TYPES)[number];

/** Why money moved into or out of a wallet, such as `payout`. In a request: only the documented values. */
export const WalletTransactionTypeInput: Schema<WalletTransactionTypeInput> =
  z.enum(WALLET_TRANSACTION_TYPES);

/** Why money moved into or out of a wallet, such as `payout`. In a response: the documented values and any that Moov adds. */
export type WalletTransactionType = OpenEnum<WalletTransactionTypeInput>;

/** Why money moved into or out of a wallet, such as `payout`. In a response: the documented values and any that Moov adds. */
export const WalletTransactionType: Schema<WalletTransactionType> = openEnum(WALLET_TRANSACTION_TYPES);
