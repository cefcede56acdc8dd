import { defineOperation } from "@moovkit/core";
import { id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Webhook } from "./webhook.js";

const PingWebhookInputSchema = z.strictObject({ webhookID: id() });

/** Input of `pingWebhook`. */
export interface PingWebhookInput extends z.infer<typeof PingWebhookInputSchema> {}

/** Input of `pingWebhook`. */
export const PingWebhookInput: Schema<PingWebhookInput> = PingWebhookInputSchema;

const WebhookPingSchema = openObject({
  webhook: Webhook,
  /** The event that Moov delivered. */
  requestBodySent: z.record(z.string(), z.unknown()),
  /** The status of the response of the webhook's URL. */
  responseStatusCode: z.int(),
});

/** The result of a test delivery. */
export interface WebhookPing extends z.infer<typeof WebhookPingSchema> {}

/** The result of a test delivery. */
export const WebhookPing: Schema<WebhookPing> = WebhookPingSchema;

/**
 * Delivers an event of the type `event.test` to a webhook, and returns the status that its URL responded with.
 * Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { pingWebhook } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { responseStatusCode } = await pingWebhook(client, { webhookID: "dff0" });
 * console.log(responseStatusCode);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/ping/
 */
export const pingWebhook = defineOperation({
  id: "pingWebhook",
  method: "POST",
  path: "/webhooks/{webhookID}/ping",
  input: PingWebhookInput,
  // The request has no body.
  encoding: "query",
  output: { 200: WebhookPing },
});
