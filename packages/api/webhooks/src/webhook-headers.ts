/** The names of the headers that sign a delivery. */
export const WEBHOOK_HEADERS = {
  /** When Moov signed the delivery. RFC 3339. */
  timestamp: "x-timestamp",
  /** A random string. */
  nonce: "x-nonce",
  /** The ID of the webhook. It identifies the subscription, not the event. */
  webhookID: "x-webhook-id",
  /** The signature of the other three headers. */
  signature: "x-signature",
} as const;

/** The names of the headers that sign a delivery. */
export type WebhookHeaderName = (typeof WEBHOOK_HEADERS)[keyof typeof WEBHOOK_HEADERS];
