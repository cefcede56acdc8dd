import type { Engine } from "../engine/engine.js";
import type { Groups } from "../groups.js";
import type { StoredCard } from "../payment-methods/payment-source.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { expiryOf, isExpired, renewExpiration } from "./card-expiration.js";

/** What the updates of cards on file need besides the engine. */
export interface CardUpdateServices {
  readonly events: EventEmitter;
  readonly accounts: Groups<StoredCard>;
  readonly cards: ReadonlyMap<string, StoredCard>;
}

const TASK = "updateCardOnFile";

/**
 * Defines the task with which a card network updates a card on file when it expires: the merchant receives the new
 * expiration. Emits `card.autoUpdated`.
 *
 * @returns A function that schedules the task for a card, if it is on file.
 */
export const defineCardUpdates = (
  { clock, scheduler, timestamp }: Engine,
  { events, accounts, cards }: CardUpdateServices,
): ((card: StoredCard["card"]) => void) => {
  const schedule = ({ cardID, cardOnFile, expiration }: StoredCard["card"]) => {
    const now = clock.now();
    if (cardOnFile) scheduler.schedule(TASK, cardID, expiryOf(expiration, now) - now);
  };
  scheduler.define(TASK, (cardID) => {
    const stored = cards.get(cardID);
    // The card may have changed since the task was scheduled.
    if (!stored?.card.cardOnFile || !isExpired(stored.card.expiration, clock.now())) return;
    const { accountID } = stored;
    const updateType = "expiration-update";
    const expiration = renewExpiration(stored.card.expiration);
    const card = { ...stored.card, expiration, cardAccountUpdater: { updatedOn: timestamp(), updateType } };
    accounts.set(cardID, { accountID, card });
    events.emit("card.autoUpdated", { accountID, cardID, updateType });
    schedule(card);
  });
  return schedule;
};
