import { openObject, type Schema, WalletAvailableBalance, WalletStatus, WalletType } from "@moovkit/models";
import * as z from "zod/mini";

const WalletSchema = openObject({
  walletID: z.string(),
  availableBalance: WalletAvailableBalance,
  /** The account that operates the wallet. */
  partnerAccountID: z.string(),
  name: z.string(),
  status: WalletStatus,
  walletType: WalletType,
  description: z.string(),
  /** Your data. */
  metadata: z.optional(z.record(z.string(), z.string())),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  closedOn: z.optional(z.string()),
});

/** A store of money at Moov that belongs to an account. */
export interface Wallet extends z.infer<typeof WalletSchema> {}

/** A store of money at Moov that belongs to an account. */
export const Wallet: Schema<Wallet> = WalletSchema;
