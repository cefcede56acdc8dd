import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisableWebhookInputSchema = z.strictObject({ webhookID: id() });

/** Input of `disableWebhook`. */
export interface DisableWebhookInput extends z.infer<typeof DisableWebhookInputSchema> {}

/** Input of `disableWebhook`. */
export const DisableWebhookInput: Schema<DisableWebhookInput> = DisableWebhookInputSchema;

/**
 * Disables a webhook: Moov delivers no more events to it. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { disableWebhook } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disableWebhook(client, { webhookID: "dff0" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/disable/
 */
export const disableWebhook = defineOperation({
  id: "disableWebhook",
  method: "DELETE",
  path: "/webhooks/{webhookID}",
  input: DisableWebhookInput,
  errors: { 400: GenericError, 409: ConflictError },
});
