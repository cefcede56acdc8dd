import { CancellationStatus, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CancellationSchema = openObject({
  cancellationID: z.string(),
  status: CancellationStatus,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
});

/** A request to cancel a transfer. */
export interface Cancellation extends z.infer<typeof CancellationSchema> {}

/** A request to cancel a transfer. */
export const Cancellation: Schema<Cancellation> = CancellationSchema;
