import type { Ticket, TicketMessage } from "@moovkit/support";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { requireOwned } from "../require-owned.js";

/** A ticket as it is stored. */
export interface TicketRecord {
  readonly accountID: string;
  readonly ticket: Ticket;
  /** The oldest first. */
  readonly messages: readonly TicketMessage[];
}

/** The support tickets of all accounts. */
export interface TicketStore {
  /** Returns the number of the next ticket. */
  nextNumber(): number;
  /** Adds or replaces a ticket. */
  save(record: TicketRecord): void;
  /** Returns a ticket. Rejects the request with status 404 if the account has no such ticket. */
  get(accountID: string, ticketID: string): TicketRecord;
  /** Returns the tickets of an account, the newest first. */
  list(accountID: string): readonly Ticket[];
}

/** Creates the ticket store of a sandbox. */
export const createTicketStore = (store: Store): TicketStore => {
  const records = store.table<TicketRecord>("tickets");
  const accounts = createGroups(records, ({ accountID }) => accountID);
  return {
    nextNumber: () => records.size + 1,
    save: (record) => accounts.set(record.ticket.ticketID, record),
    get: (accountID, ticketID) => requireOwned(records.get(ticketID), accountID, "ticket"),
    list: (accountID) =>
      accounts
        .list(accountID)
        .map(({ ticket }) => ticket)
        .reverse(),
  };
};
