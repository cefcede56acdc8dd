import { createSignature, type SignedValues } from "./signature.js";
import { WEBHOOK_HEADERS, type WebhookHeaderName } from "./webhook-headers.js";

/** Options of `signWebhook`. */
export interface SignWebhookOptions extends SignedValues {
  /** The secret of the webhook. */
  readonly secret: string;
}

/**
 * Signs a delivery the way Moov does. Use it to test your own webhook handler. An application that only receives
 * events does not need it.
 *
 * @returns The headers of the delivery. `x-signature` is the HMAC-SHA512 of `timestamp|nonce|webhookID` as lower-case
 * hexadecimal digits. The body is not signed.
 * @example
 * ```ts
 * import { signWebhook } from "@moovkit/webhooks";
 *
 * const headers = await signWebhook({
 *   secret: "the secret of the test",
 *   timestamp: new Date().toISOString(),
 *   nonce: crypto.randomUUID(),
 *   webhookID: "dff0",
 * });
 * const event = { eventID: "e1", type: "event.test", data: { ping: true }, createdOn: headers["x-timestamp"] };
 * const body = JSON.stringify(event);
 * const request = new Request("https://shop.example/webhooks/moov", { method: "POST", headers, body });
 * ```
 * @see https://docs.moov.io/guides/webhooks/check-webhook-signatures/
 */
export async function signWebhook({
  secret,
  ...values
}: SignWebhookOptions): Promise<Record<WebhookHeaderName, string>> {
  return {
    [WEBHOOK_HEADERS.timestamp]: values.timestamp,
    [WEBHOOK_HEADERS.nonce]: values.nonce,
    [WEBHOOK_HEADERS.webhookID]: values.webhookID,
    [WEBHOOK_HEADERS.signature]: await createSignature(secret, values),
  };
}
