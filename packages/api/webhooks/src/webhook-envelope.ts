import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const WebhookEnvelopeSchema = openObject({
  /** Identifies the event. A redelivery has the same ID. It is part of keys in stores, so its length is limited. */
  eventID: z.string().check(z.minLength(1), z.maxLength(255)),
  /** What happened, such as `transfer.updated`. */
  type: z.string(),
  /** Depends on `type`. */
  data: z.record(z.string(), z.unknown()) as Schema<object>,
  /** When the event happened. RFC 3339, with nanoseconds. */
  createdOn: z.string(),
});

/** The fields that events of all types have in common, including types that Moov adds. */
export interface WebhookEnvelope extends z.infer<typeof WebhookEnvelopeSchema> {}

/** The fields that events of all types have in common, including types that Moov adds. */
export const WebhookEnvelope: Schema<WebhookEnvelope> = WebhookEnvelopeSchema;
