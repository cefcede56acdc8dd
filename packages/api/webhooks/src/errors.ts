import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const WebhookIssuesSchema = openObject({
  url: z.optional(z.string()),
  status: z.optional(z.string()),
  eventTypes: z.optional(z.string()),
  description: z.optional(z.string()),
});

/** The server's message for each rejected field of `createWebhook` and `updateWebhook` (status 422). */
export interface WebhookIssues extends z.infer<typeof WebhookIssuesSchema> {}

/** The server's message for each rejected field of `createWebhook` and `updateWebhook` (status 422). */
export const WebhookIssues: Schema<WebhookIssues> = WebhookIssuesSchema;
