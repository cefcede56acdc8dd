import { listWebhooks } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

export const handleListWebhooks = defineHandler(listWebhooks, {
  handle: (_, { webhooks }) => ({ body: webhooks.list() }),
});
