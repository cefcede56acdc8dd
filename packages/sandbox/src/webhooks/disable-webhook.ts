import { disableWebhook } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

export const handleDisableWebhook = defineHandler(disableWebhook, {
  handle: ({ input }, { webhooks, timestamp }) => {
    const webhook = webhooks.get(input.webhookID);
    if (webhook.status !== "disabled")
      webhooks.save({ ...webhook, status: "disabled", updatedOn: timestamp() });
    return {};
  },
});
