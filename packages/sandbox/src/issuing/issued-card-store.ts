import type { IssuedCard, IssuedControls } from "@moovkit/issuing";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { requireOwned } from "../require-owned.js";
import type { AuthorizationStore } from "./authorization-store.js";
import { type StoredVelocityLimit, toIssuedLimit } from "./velocity-limits.js";

/** The controls of a card as they are stored: the use of the limits follows from the authorizations. */
export interface StoredControls extends Omit<IssuedControls, "velocityLimits"> {
  readonly velocityLimits?: StoredVelocityLimit[] | undefined;
}

/** A card as it is stored. It has no number. */
export interface StoredIssuedCard {
  readonly accountID: string;
  readonly card: Omit<IssuedCard, "controls"> & { readonly controls?: StoredControls | undefined };
}

/** The cards that were issued to all accounts. */
export interface IssuedCardStore {
  /** Returns a card of any account. */
  find(issuedCardID: string): StoredIssuedCard | undefined;
  /** Returns a card. Rejects the request with status 404 if the account has no such card. */
  get(accountID: string, issuedCardID: string): StoredIssuedCard;
  /** Returns the cards of an account, the oldest first. */
  list(accountID: string): readonly StoredIssuedCard[];
  /** Adds or replaces a card. */
  save(stored: StoredIssuedCard): void;
  /** Closes a card permanently. */
  close(issuedCardID: string): void;
  /** Returns a card as the API contains it, with the present use of its limits. */
  toIssuedCard(stored: StoredIssuedCard): IssuedCard;
}

/** Creates the store of issued cards of a sandbox. */
export const createIssuedCardStore = (
  { store, clock, timestamp }: Engine,
  authorizations: AuthorizationStore,
): IssuedCardStore => {
  const cards = store.table<StoredIssuedCard>("issuedCards");
  const accounts = createGroups(cards, ({ accountID }) => accountID);
  const find = (issuedCardID: string) => cards.get(issuedCardID);
  const save = (stored: StoredIssuedCard) => accounts.set(stored.card.issuedCardID, stored);

  const toControls = (issuedCardID: string, controls: StoredControls): IssuedControls => {
    const { velocityLimits, ...others } = controls;
    const used = authorizations.listOfCard(issuedCardID);
    return {
      ...others,
      ...(velocityLimits && {
        velocityLimits: velocityLimits.map((limit) => toIssuedLimit(limit, used, clock.now())),
      }),
    };
  };
  return {
    find,
    get: (accountID, issuedCardID) => requireOwned(find(issuedCardID), accountID, "issued card"),
    list: accounts.list,
    save,
    close: (issuedCardID) => {
      const stored = find(issuedCardID);
      if (!stored || stored.card.state === "closed") return;
      save({ ...stored, card: { ...stored.card, state: "closed", updatedOn: timestamp() } });
    },
    toIssuedCard: ({ card: { controls, ...card } }) => ({
      ...card,
      ...(controls && { controls: toControls(card.issuedCardID, controls) }),
    }),
  };
};
