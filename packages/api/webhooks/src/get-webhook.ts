import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Webhook } from "./webhook.js";

const GetWebhookInputSchema = z.strictObject({ webhookID: id() });

/** Input of `getWebhook`. */
export interface GetWebhookInput extends z.infer<typeof GetWebhookInputSchema> {}

/** Input of `getWebhook`. */
export const GetWebhookInput: Schema<GetWebhookInput> = GetWebhookInputSchema;

/**
 * Returns a webhook. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getWebhook } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const webhook = await getWebhook(client, { webhookID: "dff0" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/get/
 */
export const getWebhook = defineOperation({
  id: "getWebhook",
  method: "GET",
  path: "/webhooks/{webhookID}",
  input: GetWebhookInput,
  output: { 200: Webhook },
});
