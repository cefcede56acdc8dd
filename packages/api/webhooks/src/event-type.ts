import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { WebhookEventType } from "./webhook-event-type.js";

const EventTypeSchema = openObject({
  eventTypeID: z.string(),
  /** Pass it in `eventTypes` to `createWebhook`. */
  type: WebhookEventType,
  description: z.string(),
});

/** A type of event that webhooks can receive, with its description. */
export interface EventType extends z.infer<typeof EventTypeSchema> {}

/** A type of event that webhooks can receive, with its description. */
export const EventType: Schema<EventType> = EventTypeSchema;
