import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { WebhookIssues } from "./errors.js";
import { Webhook, webhookFields } from "./webhook.js";

const CreateWebhookInputSchema = z.strictObject({ ...webhookFields });

/** Input of `createWebhook`. */
export interface CreateWebhookInput extends z.infer<typeof CreateWebhookInputSchema> {}

/** Input of `createWebhook`. */
export const CreateWebhookInput: Schema<CreateWebhookInput> = CreateWebhookInputSchema;

/**
 * Creates a webhook. Pass its secret, which `getWebhookSecret` returns, to `webhookHandler` or `verifyWebhook`.
 * Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createWebhook } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { webhookID } = await createWebhook(client, {
 *   url: "https://shop.example/webhooks/moov",
 *   status: "enabled",
 *   eventTypes: ["transfer.created", "transfer.updated"],
 *   description: "Payments of the shop",
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/create/
 */
export const createWebhook = defineOperation({
  id: "createWebhook",
  method: "POST",
  path: "/webhooks",
  input: CreateWebhookInput,
  output: { 201: Webhook },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(WebhookIssues) },
});
