import {
  type WebhookEnvelope,
  type WebhookEvent,
  WebhookVerificationError,
  webhookHandler,
} from "@moovkit/webhooks";
import type { Stage } from "../stage.js";
import type { WebhookReceiver } from "./webhook-receiver.js";

const describeEvent = (event: WebhookEvent): string => {
  const { type }: WebhookEnvelope = event;
  if (event.type !== "transfer.created" && event.type !== "transfer.updated") return type;
  const { foreignID = "", status } = event.data;
  return `${type.padEnd(18)}${foreignID.padEnd(10)}${status}`;
};

const postForgedEvent = (url: string): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: {
      "x-timestamp": "2026-01-01T00:00:00Z",
      "x-nonce": "forged",
      "x-webhook-id": "forged",
      "x-signature": "00".repeat(64),
    },
    body: "{}",
  });

/** Subscribes to the events of transfers, and prints each event after it is verified. */
export const receiveWebhooks = async (
  { clients, output, target }: Stage,
  receiver: WebhookReceiver,
): Promise<void> => {
  output.step("Receive webhooks over HTTP");
  const { url } = receiver;
  // Moov documents no scope for webhooks, so they need the API key.
  const { webhooks } = clients.withKey();
  const { webhookID } = await webhooks.createWebhook({
    url,
    status: "enabled",
    eventTypes: ["transfer.created", "transfer.updated"],
    description: "Payments of the demo",
  });
  output.row("url", url);
  const { secret } = await webhooks.getWebhookSecret({ webhookID });
  receiver.mount(
    webhookHandler({
      secret,
      now: target.now,
      onEvent: (event) => output.row("webhook", describeEvent(event)),
      onError: (error) =>
        output.row("rejected", error instanceof WebhookVerificationError ? error.code : error),
    }),
  );
  const { responseStatusCode } = await webhooks.pingWebhook({ webhookID });
  output.check("the test event is verified", responseStatusCode === 200);
  const { status } = await postForgedEvent(url);
  output.check(`the forged event is rejected (${status})`, status === 401);
};
