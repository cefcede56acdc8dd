import { defineOperation } from "@moovkit/core";
import * as z from "zod/mini";
import { Webhook } from "./webhook.js";

/**
 * Returns all webhooks of your account. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listWebhooks } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const webhooks = await listWebhooks(client);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/list/
 */
export const listWebhooks = defineOperation({
  id: "listWebhooks",
  method: "GET",
  path: "/webhooks",
  output: { 200: z.array(Webhook) },
});
