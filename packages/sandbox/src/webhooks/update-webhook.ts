import { updateWebhook, type Webhook } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

export const handleUpdateWebhook = defineHandler(updateWebhook, {
  handle: ({ input }, { webhooks, timestamp }) => {
    const webhook: Webhook = { ...webhooks.get(input.webhookID), ...input, updatedOn: timestamp() };
    webhooks.save(webhook);
    return { body: webhook };
  },
});
