import type { Card } from "@moovkit/cards";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import type { StoredCard } from "../payment-methods/payment-source.js";
import type { PaymentMethodTiming } from "../payment-methods/timing.js";
import { rejectRequest } from "../reject-request.js";
import { requireOwned } from "../require-owned.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { defineCardUpdates } from "./card-updates.js";

/** A card without its payment methods. */
export type SavedCard = StoredCard["card"];

/** The details of a new card, without its ID. */
export type NewCard = Omit<SavedCard, "cardID">;

/** The cards of all accounts, without their numbers. */
export interface CardStore {
  /** Returns a card without its payment methods. Rejects the request with status 404 if the account has no such card. */
  get(accountID: string, cardID: string): SavedCard;
  /** Returns the cards of an account, the oldest first. */
  list(accountID: string): readonly SavedCard[];
  /**
   * Adds a card. Rejects the request with status 409 if the account has a card with the same fingerprint.
   *
   * @param accountID - The account.
   * @param card - The card.
   * @param timing - When its payment methods can be used. If that is now, the card is returned with them.
   */
  link(accountID: string, card: NewCard, timing: PaymentMethodTiming): Card;
  /** Replaces a card. */
  save(accountID: string, card: SavedCard): void;
  /** Removes a card and its payment methods. */
  disable(accountID: string, cardID: string): void;
}

/** What cards need besides the engine. */
export interface CardServices {
  readonly events: EventEmitter;
  readonly paymentMethods: PaymentMethodStore;
}

/** Creates the card store of a sandbox. */
export const createCardStore = (engine: Engine, { events, paymentMethods }: CardServices): CardStore => {
  const cards = engine.store.table<StoredCard>("cards");
  const accounts = createGroups(cards, ({ accountID }) => accountID);

  const get = (accountID: string, cardID: string): StoredCard =>
    requireOwned(cards.get(cardID), accountID, "card");
  const scheduleUpdate = defineCardUpdates(engine, { events, accounts, cards });
  const save = (stored: StoredCard) => {
    accounts.set(stored.card.cardID, stored);
    scheduleUpdate(stored.card);
  };

  return {
    get: (accountID, cardID) => get(accountID, cardID).card,
    list: (accountID) => accounts.list(accountID).map(({ card }) => card),
    link: (accountID, details, timing) => {
      const existing = accounts.list(accountID).find(({ card }) => card.fingerprint === details.fingerprint);
      if (existing)
        rejectRequest(409, {
          error: "this card is already linked to the account",
          existingCardID: existing.card.cardID,
        });
      const cardID = crypto.randomUUID();
      const card = { cardID, ...details };
      save({ accountID, card });
      paymentMethods.refresh(accountID, cardID, timing);
      // Moov omits the payment methods that do not exist yet.
      return timing === "later"
        ? card
        : { ...card, paymentMethods: [...paymentMethods.listOfSource(accountID, cardID)] };
    },
    save: (accountID, card) => save({ accountID, card }),
    disable: (accountID, cardID) => {
      get(accountID, cardID);
      accounts.delete(cardID);
      paymentMethods.refresh(accountID, cardID, "now");
    },
  };
};
