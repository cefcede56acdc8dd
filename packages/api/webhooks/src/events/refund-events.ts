import { openObject, RefundStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const refund = {
  accountID: z.string(),
  transferID: z.string(),
  refundID: z.string(),
};

export const RefundCreatedEventSchema = eventSchema("refund.created", openObject({ ...refund }));

/** A refund was created. */
export interface RefundCreatedEvent extends z.infer<typeof RefundCreatedEventSchema> {}

export const RefundUpdatedEventSchema = eventSchema(
  "refund.updated",
  openObject({ ...refund, status: RefundStatus }),
);

/** The status of a refund changed. */
export interface RefundUpdatedEvent extends z.infer<typeof RefundUpdatedEventSchema> {}
