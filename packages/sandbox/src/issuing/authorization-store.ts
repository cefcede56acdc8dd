import type {
  IssuedCardAuthorization,
  IssuedCardAuthorizationEvent,
  IssuedCardTransaction,
} from "@moovkit/issuing";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { requireOwned } from "../require-owned.js";

/** An authorization as it is stored. */
export interface StoredAuthorization {
  readonly accountID: string;
  readonly authorization: IssuedCardAuthorization;
  /** The amount that it holds, in cents. */
  readonly heldCents: number;
  /** The amount that counts towards the limits of the card, in cents. */
  readonly spentCents: number;
}

interface StoredEvent {
  readonly authorizationID: string;
  readonly event: IssuedCardAuthorizationEvent;
}

interface StoredCardTransaction {
  readonly accountID: string;
  readonly transaction: IssuedCardTransaction;
}

/** The authorizations of all issued cards, their events, and the payments. */
export interface AuthorizationStore {
  /** Returns an authorization of any account. */
  find(authorizationID: string): StoredAuthorization | undefined;
  /** Returns an authorization. Rejects the request with status 404 if the account has no such authorization. */
  get(accountID: string, authorizationID: string): StoredAuthorization;
  /** Returns the authorizations of an account, the oldest first. */
  list(accountID: string): readonly StoredAuthorization[];
  /** Returns the authorizations of a card, the oldest first. */
  listOfCard(issuedCardID: string): readonly StoredAuthorization[];
  /** Adds or replaces an authorization, and adds the event that changed it. */
  save(stored: StoredAuthorization, event: IssuedCardAuthorizationEvent): void;
  /** Returns the events of an authorization, the oldest first. */
  listEvents(authorizationID: string): readonly IssuedCardAuthorizationEvent[];
  /** Returns a payment. Rejects the request with status 404 if the account has no such payment. */
  getTransaction(accountID: string, cardTransactionID: string): IssuedCardTransaction;
  /** Returns the payments with the cards of an account, the oldest first. */
  listTransactions(accountID: string): readonly IssuedCardTransaction[];
  /** Adds a payment. */
  addTransaction(accountID: string, transaction: IssuedCardTransaction): void;
}

/** Creates the store of the authorizations of a sandbox. */
export const createAuthorizationStore = (store: Store): AuthorizationStore => {
  const authorizations = store.table<StoredAuthorization>("issuedCardAuthorizations");
  const transactions = store.table<StoredCardTransaction>("issuedCardTransactions");
  const accounts = createGroups(authorizations, ({ accountID }) => accountID);
  const cards = createGroups(authorizations, ({ authorization }) => authorization.issuedCardID);
  const events = createGroups(
    store.table<StoredEvent>("issuedCardAuthorizationEvents"),
    ({ authorizationID }) => authorizationID,
  );
  const payments = createGroups(transactions, ({ accountID }) => accountID);
  const find = (authorizationID: string) => authorizations.get(authorizationID);

  return {
    find,
    get: (accountID, authorizationID) => requireOwned(find(authorizationID), accountID, "authorization"),
    list: accounts.list,
    listOfCard: cards.list,
    save: (stored, event) => {
      const { authorizationID } = stored.authorization;
      accounts.set(authorizationID, stored);
      cards.set(authorizationID, stored);
      events.set(event.eventID, { authorizationID, event });
    },
    listEvents: (authorizationID) => events.list(authorizationID).map(({ event }) => event),
    getTransaction: (accountID, cardTransactionID) =>
      requireOwned(transactions.get(cardTransactionID), accountID, "card transaction").transaction,
    listTransactions: (accountID) => payments.list(accountID).map(({ transaction }) => transaction),
    addTransaction: (accountID, transaction) => {
      payments.set(transaction.cardTransactionID, { accountID, transaction });
    },
  };
};
