import { defineOperation } from "@moovkit/core";
import { id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetWebhookSecretInputSchema = z.strictObject({ webhookID: id() });

/** Input of `getWebhookSecret`. */
export interface GetWebhookSecretInput extends z.infer<typeof GetWebhookSecretInputSchema> {}

/** Input of `getWebhookSecret`. */
export const GetWebhookSecretInput: Schema<GetWebhookSecretInput> = GetWebhookSecretInputSchema;

const WebhookSecretSchema = openObject({
  /** Pass it to `webhookHandler` or `verifyWebhook`. */
  secret: z.string(),
});

/** The secret of a webhook. */
export interface WebhookSecret extends z.infer<typeof WebhookSecretSchema> {}

/** The secret of a webhook. */
export const WebhookSecret: Schema<WebhookSecret> = WebhookSecretSchema;

/**
 * Returns the secret that Moov signs the deliveries of a webhook with. Store it like a password, outside your code.
 * Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getWebhookSecret } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { secret } = await getWebhookSecret(client, { webhookID: "dff0" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/get-secret/
 */
export const getWebhookSecret = defineOperation({
  id: "getWebhookSecret",
  method: "GET",
  path: "/webhooks/{webhookID}/secret",
  input: GetWebhookSecretInput,
  output: { 200: WebhookSecret },
  secretFields: ["secret"],
  // A response without a secret is useless.
  strict: true,
});
