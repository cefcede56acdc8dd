import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const WALLET_STATUSES = ["active", "closed"] as const;

/** Whether a wallet is in use. In a request: only the documented values. */
export type WalletStatusInput = (typeof WALLET_STATUSES)[number];

/** Whether a wallet is in use. In a request: only the documented values. */
export const WalletStatusInput: Schema<WalletStatusInput> = z.enum(WALLET_STATUSES);

/** Whether a wallet is in use. In a response: the documented values and any that Moov adds. */
export type WalletStatus = OpenEnum<WalletStatusInput>;

/** Whether a wallet is in use. In a response: the documented values and any that Moov adds. */
export const WalletStatus: Schema<WalletStatus> = openEnum(WALLET_STATUSES);
