import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TRANSACTION_SOURCES = ["first-recurring", "recurring", "unscheduled"] as const;

/** Who initiated a card payment: the merchant, on a schedule or without one. In a request: only the documented values. */
export type TransactionSourceInput = (typeof TRANSACTION_SOURCES)[number];

/** Who initiated a card payment: the merchant, on a schedule or without one. In a request: only the documented values. */
export const TransactionSourceInput: Schema<TransactionSourceInput> = z.enum(TRANSACTION_SOURCES);

/** Who initiated a card payment: the merchant, on a schedule or without one. In a response: the documented values and any that Moov adds. */
export type TransactionSource = OpenEnum<TransactionSourceInput>;

/** Who initiated a card payment: the merchant, on a schedule or without one. In a response: the documented values and any that Moov adds. */
export const TransactionSource: Schema<TransactionSource> = openEnum(TRANSACTION_SOURCES);
