import type { Engine } from "../engine/engine.js";
import type { EventSequence } from "./event-sequence.js";
import type { WebhookStore } from "./webhook-store.js";

/** Sends events to the webhooks that subscribe to them. */
export interface EventEmitter {
  /**
   * Creates an event and schedules its deliveries. The events of a resource are delivered in the order of the calls.
   *
   * @param type - The type of the event, such as `transfer.updated`.
   * @param data - The data of the event.
   */
  emit(type: string, data: object): void;
}

/** Creates the event emitter of a sandbox. An event without a subscriber is not created. */
export const createEventEmitter = (
  { timestamp }: Engine,
  webhooks: WebhookStore,
  sequence: EventSequence,
): EventEmitter => ({
  emit: (type, data) => {
    if (webhooks.listSubscribers(type).length === 0) return;
    sequence.add({ eventID: crypto.randomUUID(), type, data, createdOn: timestamp() });
  },
});
