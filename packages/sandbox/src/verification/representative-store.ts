import type { Account } from "@moovkit/accounts";
import type { Representative } from "@moovkit/verification";
import type { AccountStore } from "../accounts/account-store.js";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { requireOwned } from "../require-owned.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";

/** A representative, and the details that responses do not contain. */
export interface StoredRepresentative {
  readonly accountID: string;
  readonly representative: Representative;
  /** Whether a review of the account has verified them. */
  readonly isVerified: boolean;
}

/** The details of a new representative, without its ID and its times. */
export type NewRepresentative = Omit<Representative, "representativeID" | "createdOn" | "updatedOn">;

/** The representatives of all businesses. */
export interface RepresentativeStore {
  /** Returns a representative. Rejects the request with status 404 if the account has no such representative. */
  get(accountID: string, representativeID: string): StoredRepresentative;
  /** Returns the representatives of an account, the oldest first. */
  list(accountID: string): readonly Representative[];
  /** Adds a representative. Emits `representative.created`. */
  add(accountID: string, details: NewRepresentative): Representative;
  /** Replaces the details of a representative. Emits `representative.updated`. */
  update(stored: StoredRepresentative, details: NewRepresentative): Representative;
  /** Removes a representative. Emits `representative.deleted`. */
  remove(stored: StoredRepresentative): void;
  /** Marks all representatives of an account as verified. */
  markVerified(accountID: string): void;
}

/** What representatives need besides the engine. */
export interface RepresentativeServices {
  readonly events: EventEmitter;
  readonly accounts: AccountStore;
}

/** Creates the store of the representatives of a sandbox. The profile of their business contains them too. */
export const createRepresentativeStore = (
  { store, timestamp }: Engine,
  { events, accounts }: RepresentativeServices,
): RepresentativeStore => {
  const table = store.table<StoredRepresentative>("representatives");
  const groups = createGroups(table, ({ accountID }) => accountID);
  const list = (accountID: string) => groups.list(accountID).map(({ representative }) => representative);

  const notify = (event: string, accountID: string, representativeID: string) => {
    const account = accounts.get(accountID);
    const business = { ...account.profile.business, representatives: list(accountID) };
    accounts.save({ ...account, profile: { ...account.profile, business } } as Account);
    events.emit(`representative.${event}`, { accountID, representativeID });
  };

  return {
    get: (accountID, representativeID) =>
      requireOwned(table.get(representativeID), accountID, "representative"),
    list,
    add: (accountID, details) => {
      const representativeID = crypto.randomUUID();
      const createdOn = timestamp();
      const representative: Representative = {
        representativeID,
        ...details,
        createdOn,
        updatedOn: createdOn,
      };
      groups.set(representativeID, { accountID, representative, isVerified: false });
      notify("created", accountID, representativeID);
      return representative;
    },
    update: ({ accountID, representative: { representativeID, createdOn }, isVerified }, details) => {
      const representative = { ...details, representativeID, createdOn, updatedOn: timestamp() };
      groups.set(representativeID, { accountID, representative, isVerified });
      notify("updated", accountID, representativeID);
      return representative;
    },
    remove: ({ accountID, representative: { representativeID } }) => {
      groups.delete(representativeID);
      notify("deleted", accountID, representativeID);
    },
    markVerified: (accountID) => {
      for (const stored of groups.list(accountID))
        groups.set(stored.representative.representativeID, { ...stored, isVerified: true });
    },
  };
};
