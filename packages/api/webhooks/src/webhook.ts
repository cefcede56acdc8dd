import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { WebhookEventType, WebhookEventTypeInput } from "./webhook-event-type.js";
import { WebhookStatus, WebhookStatusInput } from "./webhook-status.js";

const WebhookSchema = openObject({
  webhookID: z.string(),
  /** Where Moov delivers the events. */
  url: z.string(),
  status: WebhookStatus,
  /** The types of events that the webhook receives. `*` stands for all types. */
  eventTypes: z.array(WebhookEventType),
  description: z.string(),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** When Moov last delivered an event. RFC 3339, with nanoseconds. */
  lastUsedOn: z.optional(z.string()),
});

/** A subscription: Moov delivers events of some types to a URL. */
export interface Webhook extends z.infer<typeof WebhookSchema> {}

/** A subscription: Moov delivers events of some types to a URL. */
export const Webhook: Schema<Webhook> = WebhookSchema;

/** The fields of a subscription in a request. */
export const webhookFields = {
  /** Where to deliver the events. Moov needs a public HTTPS URL. */
  url: z.url({ protocol: /^https?$/ }),
  status: WebhookStatusInput,
  /** The types of events to receive. `*` stands for all types, including those that Moov adds. */
  eventTypes: z.array(WebhookEventTypeInput),
  description: z.string(),
};
