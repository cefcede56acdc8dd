import type { Engine } from "../engine/engine.js";
import { createDeliveryLog, type DeliveryLog } from "./delivery-log.js";
import { createDeliveryQueue, type DeliveryQueue } from "./delivery-queue.js";
import { createEventEmitter, type EventEmitter } from "./event-emitter.js";
import { createEventSequence, type EventSequence } from "./event-sequence.js";
import { createWebhookSender, type WebhookSender } from "./webhook-sender.js";
import { createWebhookStore, type WebhookStore } from "./webhook-store.js";

/** The services that deliver events to webhooks. */
export interface WebhookServices {
  readonly events: EventEmitter;
  readonly webhooks: WebhookStore;
  readonly webhookSender: WebhookSender;
  readonly webhookLog: DeliveryLog;
  readonly deliveries: DeliveryQueue;
  readonly eventSequence: EventSequence;
}

/** Creates the services that deliver events to webhooks. */
export const createWebhookServices = (engine: Engine): WebhookServices => {
  const webhooks = createWebhookStore(engine.store);
  const webhookLog = createDeliveryLog();
  const webhookSender = createWebhookSender(engine, webhooks, webhookLog);
  const deliveries = createDeliveryQueue(engine, webhooks, webhookSender);
  const eventSequence = createEventSequence(engine.store, deliveries.add);
  const events = createEventEmitter(engine, webhooks, eventSequence);
  return { events, webhooks, webhookSender, webhookLog, deliveries, eventSequence };
};
