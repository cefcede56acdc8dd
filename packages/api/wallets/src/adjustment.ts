import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AdjustmentSchema = openObject({
  adjustmentID: z.string(),
  walletID: z.string(),
  amount: AmountDecimal,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
});

/** A correction of the balance of a wallet, which Moov has made. */
export interface Adjustment extends z.infer<typeof AdjustmentSchema> {}

/** A correction of the balance of a wallet, which Moov has made. */
export const Adjustment: Schema<Adjustment> = AdjustmentSchema;
