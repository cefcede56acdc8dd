import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const NetworkIDUpdatedEventSchema = eventSchema(
  "networkID.updated",
  openObject({
    accountID: z.string(),
    visaMid: z.optional(z.string()),
    mastercardMid: z.optional(z.string()),
    discoverMid: z.optional(z.string()),
    amexMid: z.optional(z.string()),
    /** RFC 3339. */
    updatedOn: z.optional(z.string()),
  }),
);

/** The IDs of an account at the card networks changed. */
export interface NetworkIDUpdatedEvent extends z.infer<typeof NetworkIDUpdatedEventSchema> {}
