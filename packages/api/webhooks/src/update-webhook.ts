import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { WebhookIssues } from "./errors.js";
import { Webhook, webhookFields } from "./webhook.js";

const UpdateWebhookInputSchema = z.strictObject({ webhookID: id(), ...webhookFields });

/** Input of `updateWebhook`. */
export interface UpdateWebhookInput extends z.infer<typeof UpdateWebhookInputSchema> {}

/** Input of `updateWebhook`. */
export const UpdateWebhookInput: Schema<UpdateWebhookInput> = UpdateWebhookInputSchema;

/**
 * Replaces the settings of a webhook. All fields are required. The secret stays the same. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateWebhook } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateWebhook(client, {
 *   webhookID: "dff0",
 *   url: "https://shop.example/webhooks/moov",
 *   status: "enabled",
 *   eventTypes: ["*"],
 *   description: "Everything",
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/update/
 */
export const updateWebhook = defineOperation({
  id: "updateWebhook",
  method: "PUT",
  path: "/webhooks/{webhookID}",
  input: UpdateWebhookInput,
  output: { 200: Webhook },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(WebhookIssues) },
});
