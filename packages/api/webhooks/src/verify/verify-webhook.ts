import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { WebhookEvent } from "../webhook-event.js";
import { parseEvent } from "./parse-event.js";
import {
  resolveVerification,
  VERIFICATION_CHECKS,
  type VerificationOptions,
} from "./verification-settings.js";
import { verifyHeaders } from "./verify-headers.js";
import type { WebhookRequestBody, WebhookRequestHeaders } from "./webhook-request.js";

/** Options of `verifyWebhook`. */
export interface VerifyWebhookOptions extends VerificationOptions {
  /** The headers of the request. */
  readonly headers: WebhookRequestHeaders;
  /** The body of the request as it was received. It must not be parsed. */
  readonly body: WebhookRequestBody;
}

const isBody = (value: unknown): boolean =>
  typeof value === "string" || ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

const CHECKS: { readonly [Name in keyof VerifyWebhookOptions]-?: OptionCheck } = {
  ...VERIFICATION_CHECKS,
  headers: [(value) => typeof value === "object" && value !== null, "the headers of the request"],
  body: [
    isBody,
    "the body of the request as text or bytes. If a framework parses bodies, turn that off for this route",
  ],
};

const requireOption = <Value>(name: "headers" | "body", value: Value | undefined): Value => {
  if (value === undefined)
    throw new ConfigurationError(`verifyWebhook: \`${name}\` must be ${CHECKS[name][1]}.`);
  return value;
};

/**
 * Verifies a delivery of a webhook: the signature, its age, and that the body is an event. `webhookHandler` does more:
 * use this function only if your framework has no `Request`, or to handle repeated deliveries yourself.
 *
 * Moov does not sign the body. Anyone who sees the headers of one delivery can send any body with them until the timestamp is
 * too old. Treat the event as a hint, and fetch the resource before you act on it.
 *
 * @returns The event. It can be of a type that Moov has added, see `WebhookEvent`.
 * @throws WebhookVerificationError if the delivery is not authentic. `code` says why.
 * @throws ConfigurationError if an option is missing or invalid, such as a secret that is empty.
 * @example
 * ```ts
 * import { verifyWebhook } from "@moovkit/webhooks";
 *
 * const { MOOV_WEBHOOK_SECRET = "" } = process.env;
 *
 * async function receive(request: Request) {
 *   const body = await request.text();
 *   const event = await verifyWebhook({ headers: request.headers, body, secret: MOOV_WEBHOOK_SECRET });
 *   if (event.type === "transfer.updated") console.log(event.data.transferID, event.data.status);
 * }
 * ```
 * @see https://docs.moov.io/guides/webhooks/check-webhook-signatures/
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const checked = checkOptions("verifyWebhook", options, CHECKS);
  const headers = requireOption("headers", checked.headers);
  const body = requireOption("body", checked.body);
  await verifyHeaders(headers, resolveVerification("verifyWebhook", checked));
  return parseEvent(body);
}
