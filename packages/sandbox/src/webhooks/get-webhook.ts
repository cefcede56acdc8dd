import { getWebhook } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

export const handleGetWebhook = defineHandler(getWebhook, {
  handle: ({ input }, { webhooks }) => ({ body: webhooks.get(input.webhookID) }),
});
