import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";
import { type WebhookEvent, webhookHandler } from "moovkit/webhooks";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({
  apiKeys: [key],
  speed: 0,
  deliverWebhook: (request) => receive(request),
});
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });

const { webhookID } = await moov.webhooks.createWebhook({
  url: "https://shop.example/webhooks/moov",
  status: "enabled",
  eventTypes: ["account.created"],
  description: "Accounts of the shop",
});
const { secret } = await moov.webhooks.getWebhookSecret({ webhookID });

const events: WebhookEvent[] = [];
const receive = webhookHandler({
  secret,
  now: sandbox.clock.now,
  onEvent: (event) => events.push(event),
});

sandbox.webhooks.duplicateNext(); // Moov delivers at least once
await moov.accounts.createAccount({
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
await sandbox.webhooks.settled();

assert.equal(sandbox.webhooks.deliveries.length, 2);
assert.equal(events.length, 1); // the handler ignores the duplicate
