import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const WALLET_TYPES = ["default", "general", "card-issuing"] as const;

/** Kind of wallet. In a request: only the documented values. */
export type WalletTypeInput = (typeof WALLET_TYPES)[number];

/** Kind of wallet. In a request: only the documented values. */
export const WalletTypeInput: Schema<WalletTypeInput> = z.enum(WALLET_TYPES);

/** Kind of wallet. In a response: the documented values and any that Moov adds. */
export type WalletType = OpenEnum<WalletTypeInput>;

/** Kind of wallet. In a response: the documented values and any that Moov adds. */
export const WalletType: Schema<WalletType> = openEnum(WALLET_TYPES);
