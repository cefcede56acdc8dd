import { MoovError } from "./moov-error.js";

/** An application did not handle an event in time. Moov delivers the event again. */
export class WebhookTimeoutError extends MoovError {
  /** @internal */
  static override readonly kind: string = "WebhookTimeoutError";
  readonly code = "webhook_timeout";
}
