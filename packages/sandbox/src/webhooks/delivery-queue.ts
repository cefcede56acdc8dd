import type { WebhookEnvelope } from "@moovkit/webhooks";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../durations.js";
import type { Engine } from "../engine/engine.js";
import { createDispatcher } from "./dispatcher.js";
import { type Attempt, isDelivered, type WebhookSender } from "./webhook-sender.js";
import type { WebhookStore } from "./webhook-store.js";

/** A delivery that has not succeeded yet, with its next attempt. */
interface PendingDelivery extends Attempt {
  /** Whether the attempt is due. Otherwise there is a task for it. */
  readonly isDue: boolean;
}

/** The deliveries of a sandbox. */
export interface DeliveryQueue {
  /** Schedules the deliveries of an event to all webhooks that subscribe to it. */
  add(event: WebhookEnvelope): void;
  /** Resolves when no delivery is in flight. */
  settle(): Promise<void>;
}

const TASK = "webhookDelivery";

/** The delays between the attempts of a delivery. The last attempt is within 24 hours. */
const RETRY_DELAYS_MS: readonly number[] = [
  10 * SECOND_MS,
  1 * MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  1 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
];

/**
 * Creates the delivery queue of a sandbox. Each webhook receives one delivery after the other. Failed deliveries are
 * retried later, and do not block the others.
 */
export const createDeliveryQueue = (
  { store, scheduler }: Engine,
  webhooks: WebhookStore,
  sender: WebhookSender,
): DeliveryQueue => {
  const deliveries = store.table<PendingDelivery>("webhookDeliveries");
  const dispatcher = createDispatcher();

  const schedule = (attempt: Attempt, delayMs: number) => {
    deliveries.set(attempt.deliveryID, { ...attempt, isDue: false });
    scheduler.schedule(TASK, attempt.deliveryID, delayMs);
  };
  const deliver = async ({ isDue: _, ...attempt }: PendingDelivery) => {
    const isDone = !webhooks.isEnabled(attempt.webhookID) || isDelivered(await sender.send(attempt));
    const delayMs = isDone ? undefined : RETRY_DELAYS_MS[attempt.attempt - 1];
    if (delayMs === undefined) deliveries.delete(attempt.deliveryID);
    else schedule({ ...attempt, attempt: attempt.attempt + 1 }, delayMs);
  };

  const dispatch = (delivery: PendingDelivery) => dispatcher.add(delivery.webhookID, () => deliver(delivery));

  scheduler.define(TASK, (deliveryID) => {
    const delivery = deliveries.get(deliveryID);
    if (!delivery) return;
    deliveries.set(deliveryID, { ...delivery, isDue: true });
    dispatch(delivery);
  });
  // These were in flight when the snapshot was taken. Whether they have arrived is unknown.
  for (const delivery of deliveries.values()) if (delivery.isDue) dispatch(delivery);

  return {
    add: (event) => {
      for (const webhookID of webhooks.listSubscribers(event.type))
        schedule({ deliveryID: crypto.randomUUID(), webhookID, event, attempt: 1 }, 0);
    },
    settle: dispatcher.settle,
  };
};
