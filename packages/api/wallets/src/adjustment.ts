import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AdjustmentSchema = openObject({
  adjustmentID: z.string(),
  walletID: z.string(),
  amount: AmountDecimal,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
});

/** A correction that Moov has made to the balance of a wallet. */
export interface Adjustment extends z.infer<typeof AdjustmentSchema> {}

/** A correction that Moov has made to the balance of a wallet. */
export const Adjustment: Schema<Adjustment> = AdjustmentSchema;
