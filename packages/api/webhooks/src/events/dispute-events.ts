import { DisputePhase, DisputeStatus, openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const dispute = {
  accountID: z.string(),
  transferID: z.string(),
  transactionID: z.string(),
  disputeID: z.string(),
  status: DisputeStatus,
  phase: DisputePhase,
};

export const DisputeCreatedEventSchema = eventSchema("dispute.created", openObject({ ...dispute }));

/** A cardholder disputed a payment. */
export interface DisputeCreatedEvent extends z.infer<typeof DisputeCreatedEventSchema> {}

export const DisputeUpdatedEventSchema = eventSchema("dispute.updated", openObject({ ...dispute }));

/** The status or the phase of a dispute changed. */
export interface DisputeUpdatedEvent extends z.infer<typeof DisputeUpdatedEventSchema> {}
