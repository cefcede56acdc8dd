import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createWebhook, getWebhookSecret, pingWebhook } from "@moovkit/webhooks";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { webhookID } = await createWebhook(client, {
  url: "https://shop.example/webhooks/moov",
  status: "enabled",
  eventTypes: ["transfer.created", "transfer.updated"], // or ["*"] for all
  description: "Payments of the shop",
});
const { secret } = await getWebhookSecret(client, { webhookID });
console.log(`Store the secret of ${secret.length} characters as MOOV_WEBHOOK_SECRET.`);

const { responseStatusCode } = await pingWebhook(client, { webhookID }); // delivers an `event.test`
console.log(`Your handler responded with ${responseStatusCode}.`);
