import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const RECEIPT_KINDS = ["sale.customer.v1"] as const;

/** What a receipt is for. In a request: only the documented values. */
export type ReceiptKindInput = (typeof RECEIPT_KINDS)[number];

/** What a receipt is for. In a request: only the documented values. */
export const ReceiptKindInput: Schema<ReceiptKindInput> = z.enum(RECEIPT_KINDS);

/** What a receipt is for. In a response: the documented values and any that Moov adds. */
export type ReceiptKind = OpenEnum<ReceiptKindInput>;

/** What a receipt is for. In a response: the documented values and any that Moov adds. */
export const ReceiptKind: Schema<ReceiptKind> = openEnum(RECEIPT_KINDS);
