import { openObject } from "@moovkit/models";
import * as z from "zod/mini";

/** Returns the schema of the events of one type. */
// @__NO_SIDE_EFFECTS__
export const eventSchema = <const Type extends string, Data extends z.ZodMiniObject>(
  type: Type,
  data: Data,
) =>
  openObject({
    /** Identifies the event. A redelivery has the same ID. */
    eventID: z.string(),
    type: z.literal(type),
    data,
    /** When the event happened. RFC 3339, with nanoseconds. */
    createdOn: z.string(),
  });
