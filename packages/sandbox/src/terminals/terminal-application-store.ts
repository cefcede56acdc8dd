import type {
  AccountTerminalApplication,
  CreateTerminalApplicationInput,
  TerminalApplication,
} from "@moovkit/terminals";
import { MINUTE_MS } from "../durations.js";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";

/** An application as it is stored. */
interface StoredApplication {
  readonly application: TerminalApplication;
  /** All version codes that were registered. */
  readonly versions: readonly string[];
}

/** The terminal applications of the partner, and the accounts that they are linked to. */
export interface TerminalApplicationStore {
  /** Returns an application, if it exists. */
  find(terminalApplicationID: string): TerminalApplication | undefined;
  /** Returns an application. Rejects the request with status 404 if it does not exist. */
  get(terminalApplicationID: string): TerminalApplication;
  /** Returns all applications, the oldest first. */
  list(): readonly TerminalApplication[];
  /**
   * Adds a pending application, which is enabled one minute later. Emits `terminalApplication.created` and
   * `terminalApplication.updated`.
   */
  add(details: CreateTerminalApplicationInput): TerminalApplication;
  /** Removes an application and its links. */
  remove(terminalApplicationID: string): void;
  /** Adds the version code of an application. Returns `false` if it was registered before. */
  addVersion(terminalApplicationID: string, version: string): boolean;
  /** Returns the link of an account with an application, if there is one. */
  findLink(accountID: string, terminalApplicationID: string): AccountTerminalApplication | undefined;
  /** Returns the link of an account with an application. Rejects the request with status 404 if it does not exist. */
  getLink(accountID: string, terminalApplicationID: string): AccountTerminalApplication;
  /** Returns the links of an account, the oldest first. */
  listLinks(accountID: string): readonly AccountTerminalApplication[];
  /** Adds a link. */
  addLink(link: AccountTerminalApplication): void;
}

const ENABLE_TASK = "enableTerminalApplication";

const toLinkID = (accountID: string, terminalApplicationID: string): string =>
  `${accountID} ${terminalApplicationID}`;

const toEventData = ({ terminalApplicationID, status }: TerminalApplication) => ({
  terminalApplicationID,
  status,
});

/** Creates the part of the store with the links. */
const createLinks = (store: Engine["store"]) => {
  const table = store.table<AccountTerminalApplication>("accountTerminalApplications");
  const accounts = createGroups(table, ({ accountID }) => accountID);
  const findLink = (accountID: string, terminalApplicationID: string) =>
    table.get(toLinkID(accountID, terminalApplicationID));
  return {
    findLink,
    getLink: (accountID: string, terminalApplicationID: string) =>
      findLink(accountID, terminalApplicationID) ??
      rejectRequest(404, { error: "the account is not linked to this terminal application" }),
    listLinks: accounts.list,
    addLink: (link: AccountTerminalApplication) =>
      accounts.set(toLinkID(link.accountID, link.terminalApplicationID), link),
    removeLinks: (terminalApplicationID: string) => {
      for (const [linkID, link] of table)
        if (link.terminalApplicationID === terminalApplicationID) accounts.delete(linkID);
    },
  };
};

/** Creates the store of terminal applications of a sandbox. */
export const createTerminalApplicationStore = (
  { store, scheduler }: Engine,
  events: EventEmitter,
): TerminalApplicationStore => {
  const applications = store.table<StoredApplication>("terminalApplications");
  const { removeLinks, ...links } = createLinks(store);
  const find = (terminalApplicationID: string) => applications.get(terminalApplicationID)?.application;
  scheduler.define(ENABLE_TASK, (terminalApplicationID) => {
    const stored = applications.get(terminalApplicationID);
    if (!stored) return;
    const application = { ...stored.application, status: "enabled" };
    applications.set(terminalApplicationID, { ...stored, application });
    events.emit("terminalApplication.updated", toEventData(application));
  });
  return {
    ...links,
    find,
    get: (terminalApplicationID) =>
      find(terminalApplicationID) ?? rejectRequest(404, { error: "there is no such terminal application" }),
    list: () => Array.from(applications.values(), ({ application }) => application),
    add: (details) => {
      const terminalApplicationID = crypto.randomUUID();
      const application = { terminalApplicationID, status: "pending", ...details };
      const versions = "versionCode" in details ? [details.versionCode] : [];
      applications.set(terminalApplicationID, { application, versions });
      events.emit("terminalApplication.created", toEventData(application));
      scheduler.schedule(ENABLE_TASK, terminalApplicationID, MINUTE_MS);
      return application;
    },
    remove: (terminalApplicationID) => {
      applications.delete(terminalApplicationID);
      removeLinks(terminalApplicationID);
    },
    addVersion: (terminalApplicationID, version) => {
      const stored = applications.get(terminalApplicationID);
      if (!stored || stored.versions.includes(version)) return false;
      const application = { ...stored.application, versionCode: version };
      applications.set(terminalApplicationID, { application, versions: [...stored.versions, version] });
      return true;
    },
  };
};
