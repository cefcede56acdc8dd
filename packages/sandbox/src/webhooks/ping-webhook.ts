import { pingWebhook, type WebhookPing } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

/** `responseStatusCode` has no documented value for a webhook that does not respond. */
const NO_RESPONSE = 0;

export const handlePingWebhook = defineHandler(pingWebhook, {
  handle: async ({ input: { webhookID } }, { webhooks, webhookSender, timestamp }) => {
    const eventID = crypto.randomUUID();
    const event = { eventID, type: "event.test", data: { ping: true }, createdOn: timestamp() };
    const delivery = { deliveryID: crypto.randomUUID(), webhookID, event, attempt: 1 };
    const outcome = await webhookSender.send(delivery);
    const body: WebhookPing = {
      webhook: webhooks.get(webhookID),
      requestBodySent: event,
      responseStatusCode: "status" in outcome ? outcome.status : NO_RESPONSE,
    };
    return { body };
  },
});
