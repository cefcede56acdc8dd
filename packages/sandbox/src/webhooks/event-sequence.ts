import type { WebhookEnvelope } from "@moovkit/webhooks";
import type { Store } from "../engine/store.js";

/** The events on their way to the deliveries. Tests can disturb their order and number. */
export interface EventSequence {
  /** Adds an event to the end. */
  add(event: WebhookEnvelope): void;
  /** Passes on each of the next `count` events twice. */
  duplicateNext(count: number): void;
  /** Holds the next `count` events, and then passes them on in reverse order. */
  reorderNext(count: number): void;
}

/**
 * Creates a sequence of events.
 *
 * @param store - Keeps the events that are held. A sandbox that continues with a snapshot passes them on first.
 * @param passOn - Receives the events.
 */
export const createEventSequence = (
  store: Store,
  passOn: (event: WebhookEnvelope) => void,
): EventSequence => {
  const heldEvents = store.table<WebhookEnvelope>("heldWebhookEvents");
  let duplicatesLeft = 0;
  let holdsLeft = 0;
  const release = (events: readonly WebhookEnvelope[]) => {
    heldEvents.clear();
    events.forEach(passOn);
  };
  release([...heldEvents.values()]);

  return {
    add: (event) => {
      const copies = duplicatesLeft > 0 ? [event, event] : [event];
      duplicatesLeft = Math.max(0, duplicatesLeft - 1);
      if (holdsLeft === 0) return copies.forEach(passOn);
      holdsLeft -= 1;
      for (const copy of copies) heldEvents.set(String(heldEvents.size), copy);
      if (holdsLeft === 0) release([...heldEvents.values()].reverse());
    },
    duplicateNext: (count) => {
      duplicatesLeft += count;
    },
    reorderNext: (count) => {
      holdsLeft += count;
    },
  };
};
