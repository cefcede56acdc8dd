import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const WEBHOOK_TRANSFER_STATUSES = [
  "created",
  "pending",
  "completed",
  "failed",
  "reversed",
  "queued",
  "canceled",
  "source.completed",
  "source.corrected",
  "source.initiated",
  "source.returned",
  "source.originated",
  "source.confirmed",
  "source.settled",
  "source.failed",
  "source.canceled",
  "destination.completed",
  "destination.corrected",
  "destination.initiated",
  "destination.returned",
  "destination.originated",
  "destination.confirmed",
  "destination.settled",
  "destination.failed",
  "destination.canceled",
  "destination.accepted-without-posting",
  "destination.deferred",
] as const;

/**
 * The status of a transfer in an event, such as `completed`, or of one of its legs, such as `source.originated`. The
 * documented values and any that Moov adds.
 */
export type WebhookTransferStatus = OpenEnum<(typeof WEBHOOK_TRANSFER_STATUSES)[number]>;

/**
 * The status of a transfer in an event, such as `completed`, or of one of its legs, such as `source.originated`. The
 * documented values and any that Moov adds.
 */
export const WebhookTransferStatus: Schema<WebhookTransferStatus> = openEnum(WEBHOOK_TRANSFER_STATUSES);
