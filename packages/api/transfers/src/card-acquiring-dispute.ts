import { Amount, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CardAcquiringDisputeSchema = openObject({
  disputeID: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  amount: Amount,
});

/** A dispute of a card payment, as part of its transfer. */
export interface CardAcquiringDispute extends z.infer<typeof CardAcquiringDisputeSchema> {}

/** A dispute of a card payment, as part of its transfer. */
export const CardAcquiringDispute: Schema<CardAcquiringDispute> = CardAcquiringDisputeSchema;
