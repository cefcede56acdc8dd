import { signWebhook, type WebhookEvent, webhookHandler } from "@moovkit/webhooks";

const secret = "the secret of the test";
const events: WebhookEvent[] = [];
const handler = webhookHandler({ secret, onEvent: (event) => events.push(event) });

const timestamp = new Date().toISOString();
const headers = await signWebhook({ secret, timestamp, nonce: "n1", webhookID: "w1" });
const event = { eventID: "e1", type: "event.test", data: { ping: true }, createdOn: timestamp };
const body = JSON.stringify(event);
const response = await handler(
  new Request("https://shop.example/webhooks/moov", { method: "POST", headers, body }),
);
console.log(response.status, events.length); // 200 1
