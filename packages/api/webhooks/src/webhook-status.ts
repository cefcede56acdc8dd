import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const WEBHOOK_STATUSES = ["enabled", "disabled"] as const;

/** Whether a webhook receives events. In a request: only the documented values. */
export type WebhookStatusInput = (typeof WEBHOOK_STATUSES)[number];

/** Whether a webhook receives events. In a request: only the documented values. */
export const WebhookStatusInput: Schema<WebhookStatusInput> = z.enum(WEBHOOK_STATUSES);

/** Whether a webhook receives events. In a response: the documented values and any that Moov adds. */
export type WebhookStatus = OpenEnum<WebhookStatusInput>;

/** Whether a webhook receives events. In a response: the documented values and any that Moov adds. */
export const WebhookStatus: Schema<WebhookStatus> = openEnum(WEBHOOK_STATUSES);
