import { WebhookVerificationError, type WebhookVerificationErrorCode } from "@moovkit/models";

/** The status of the response to a delivery. Moov delivers the event again unless it is 200. */
export type DeliveryStatus = 200 | 400 | 401 | 405 | 413 | 500 | 503;

const REJECTIONS: Readonly<Record<WebhookVerificationErrorCode, DeliveryStatus>> = {
  webhook_missing_header: 400,
  webhook_duplicate_header: 400,
  webhook_invalid_timestamp: 400,
  webhook_signature_mismatch: 401,
  webhook_timestamp_too_old: 401,
  webhook_timestamp_in_future: 401,
  webhook_body_too_large: 413,
  webhook_invalid_body: 400,
};

/** The bodies of the responses. They reveal no more than the status, because anyone can call the URL. */
const BODIES: Readonly<Record<DeliveryStatus, object>> = {
  200: { received: true },
  400: { error: "bad request" },
  401: { error: "unauthorized" },
  405: { error: "method not allowed" },
  413: { error: "payload too large" },
  500: { error: "internal error" },
  503: { error: "try again later" },
};

/** Returns the status of a delivery that was not accepted. */
export const toStatus = (error: unknown): DeliveryStatus =>
  error instanceof WebhookVerificationError ? REJECTIONS[error.code] : 500;

/** Returns the response to a delivery. */
export const toResponse = (status: DeliveryStatus): Response =>
  Response.json(BODIES[status], { status, ...(status === 405 && { headers: { allow: "POST" } }) });
