import { MoovError } from "./moov-error.js";

/** Why a delivery of a webhook was rejected. */
export type WebhookVerificationErrorCode =
  | "webhook_missing_header"
  | "webhook_duplicate_header"
  | "webhook_invalid_timestamp"
  | "webhook_signature_mismatch"
  | "webhook_timestamp_too_old"
  | "webhook_timestamp_in_future"
  | "webhook_body_too_large"
  | "webhook_invalid_body";

/** A delivery of a webhook was rejected. `code` says why. The error contains no secret, signature or body. */
export class WebhookVerificationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "WebhookVerificationError";
  readonly code: WebhookVerificationErrorCode;

  constructor(code: WebhookVerificationErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
