import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const representative = {
  accountID: z.string(),
  representativeID: z.string(),
};

export const RepresentativeCreatedEventSchema = eventSchema(
  "representative.created",
  openObject({ ...representative }),
);

/** A representative was added to a business. */
export interface RepresentativeCreatedEvent extends z.infer<typeof RepresentativeCreatedEventSchema> {}

export const RepresentativeUpdatedEventSchema = eventSchema(
  "representative.updated",
  openObject({ ...representative }),
);

/** The details of a representative changed. */
export interface RepresentativeUpdatedEvent extends z.infer<typeof RepresentativeUpdatedEventSchema> {}

export const RepresentativeDeletedEventSchema = eventSchema(
  "representative.deleted",
  openObject({ ...representative }),
);

/** A representative was removed. */
export interface RepresentativeDeletedEvent extends z.infer<typeof RepresentativeDeletedEventSchema> {}
