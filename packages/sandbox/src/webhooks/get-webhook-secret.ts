import { getWebhookSecret } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

export const handleGetWebhookSecret = defineHandler(getWebhookSecret, {
  handle: ({ input }, { webhooks }) => ({ body: { secret: webhooks.getSecret(input.webhookID) } }),
});
