import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const FEE_PAYERS = ["source", "destination"] as const;

/** Which side of a transfer pays a fee. In a request: only the documented values. */
export type FeePaidByInput = (typeof FEE_PAYERS)[number];

/** Which side of a transfer pays a fee. In a request: only the documented values. */
export const FeePaidByInput: Schema<FeePaidByInput> = z.enum(FEE_PAYERS);

/** Which side of a transfer pays a fee. In a response: the documented values and any that Moov adds. */
export type FeePaidBy = OpenEnum<FeePaidByInput>;

/** Which side of a transfer pays a fee. In a response: the documented values and any that Moov adds. */
export const FeePaidBy: Schema<FeePaidBy> = openEnum(FEE_PAYERS);
