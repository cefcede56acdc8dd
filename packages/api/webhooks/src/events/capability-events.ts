import { CapabilityID, CapabilityStatus, openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const capability = {
  accountID: z.string(),
  /** The ID of the account in your system. */
  foreignID: z.optional(z.string()),
  capabilityID: CapabilityID,
};

export const CapabilityRequestedEventSchema = eventSchema(
  "capability.requested",
  openObject({ ...capability }),
);

/** A capability was requested for an account. */
export interface CapabilityRequestedEvent extends z.infer<typeof CapabilityRequestedEventSchema> {}

export const CapabilityUpdatedEventSchema = eventSchema(
  "capability.updated",
  openObject({ ...capability, status: CapabilityStatus }),
);

/** The status of a capability changed. */
export interface CapabilityUpdatedEvent extends z.infer<typeof CapabilityUpdatedEventSchema> {}
