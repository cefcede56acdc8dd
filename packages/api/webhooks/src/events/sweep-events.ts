import { openObject, SweepStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const sweep = {
  accountID: z.string(),
  walletID: z.string(),
  sweepID: z.string(),
};

export const SweepCreatedEventSchema = eventSchema("sweep.created", openObject({ ...sweep }));

/** A sweep of a wallet was created. */
export interface SweepCreatedEvent extends z.infer<typeof SweepCreatedEventSchema> {}

export const SweepUpdatedEventSchema = eventSchema(
  "sweep.updated",
  openObject({
    ...sweep,
    /** The transfer that moves the money. */
    transferID: z.optional(z.string()),
    status: SweepStatus,
  }),
);

/** The status of a sweep changed. */
export interface SweepUpdatedEvent extends z.infer<typeof SweepUpdatedEventSchema> {}
