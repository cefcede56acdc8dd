import { CancellationStatus, openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const cancellation = {
  cancellationID: z.string(),
  transferID: z.string(),
  status: CancellationStatus,
};

export const CancellationCreatedEventSchema = eventSchema(
  "cancellation.created",
  openObject({ ...cancellation }),
);

/** The cancellation of a transfer was requested. */
export interface CancellationCreatedEvent extends z.infer<typeof CancellationCreatedEventSchema> {}

export const CancellationUpdatedEventSchema = eventSchema(
  "cancellation.updated",
  openObject({ ...cancellation }),
);

/** The status of a cancellation changed. */
export interface CancellationUpdatedEvent extends z.infer<typeof CancellationUpdatedEventSchema> {}
