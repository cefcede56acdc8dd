import { createWebhook, type Webhook } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

export const handleCreateWebhook = defineHandler(createWebhook, {
  handle: ({ input }, { webhooks, timestamp }) => {
    const createdOn = timestamp();
    const webhook: Webhook = {
      webhookID: crypto.randomUUID(),
      ...input,
      createdOn,
      updatedOn: createdOn,
    };
    webhooks.save(webhook);
    return { status: 201, body: webhook };
  },
});
