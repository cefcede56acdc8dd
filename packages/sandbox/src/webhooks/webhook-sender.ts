import type { WebhookEnvelope } from "@moovkit/webhooks";
import type { Engine } from "../engine/engine.js";
import type { DeliveryLog, WebhookOutcome } from "./delivery-log.js";
import { postEvent } from "./post-event.js";
import type { WebhookStore } from "./webhook-store.js";

/** One attempt of a delivery. */
export interface Attempt {
  readonly deliveryID: string;
  readonly webhookID: string;
  readonly event: WebhookEnvelope;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** Sends events to webhooks. */
export interface WebhookSender {
  /** Sends an event to a webhook at once, and logs it. Does not reject if the webhook exists. */
  send(attempt: Attempt): Promise<WebhookOutcome>;
}

/** Returns whether a webhook has received an event. */
export const isDelivered = (outcome: WebhookOutcome): boolean =>
  "status" in outcome && outcome.status >= 200 && outcome.status <= 299;

/** Creates the webhook sender of a sandbox. */
export const createWebhookSender = (
  { settings, clock, timestamp }: Engine,
  webhooks: WebhookStore,
  log: DeliveryLog,
): WebhookSender => ({
  send: async (attempt) => {
    const { webhookID, event } = attempt;
    const { url } = webhooks.get(webhookID);
    const secret = webhooks.getSecret(webhookID);
    const sentOn = timestamp();
    const deliver = settings.deliverWebhook;
    const time = settings.webhookTime === "real" ? settings.realNow() : clock.now();
    const outcome = await postEvent({ webhookID, url, secret, event, time, deliver });
    log.add({ ...attempt, url, sentOn, outcome });
    if (isDelivered(outcome)) webhooks.save({ ...webhooks.get(webhookID), lastUsedOn: sentOn });
    return outcome;
  },
});
