import type { ResolutionLink } from "@moovkit/onboarding";
import { DAY_MS } from "../durations.js";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { createRandomCode } from "../random-code.js";
import { rejectRequest } from "../reject-request.js";
import { requireOwned } from "../require-owned.js";

const EXPIRE_TASK = "expireResolutionLink";
const LIFETIME_MS = 30 * DAY_MS;
const CODE_LENGTH = 10;

/** The base URL of the links. Nothing responds to it. */
const LINK = "https://resolution.moov.example/";

/** The resolution links of all accounts. */
export interface ResolutionLinkStore {
  /** Returns a link. Rejects the request with status 404 if the account has no such link. */
  get(accountID: string, code: string): ResolutionLink;
  /** Returns the links of an account, the oldest first. */
  list(accountID: string): readonly ResolutionLink[];
  /** Adds a link. It expires after 30 days. Rejects the request with status 409 if the account has an active link. */
  create(accountID: string, recipient: string): ResolutionLink;
  /** Disables a link. Rejects the request with status 409 if it is not active. */
  disable(accountID: string, code: string): void;
}

/**
 * Creates the store of the resolution links of a sandbox.
 *
 * @param engine - Keeps the links, and expires them.
 * @param partnerAccountID - The account that creates the links.
 */
export const createResolutionLinkStore = (
  { clock, scheduler, store, timestamp }: Engine,
  partnerAccountID: string,
): ResolutionLinkStore => {
  const links = store.table<ResolutionLink>("resolutionLinks");
  const accounts = createGroups(links, ({ accountID }) => accountID);
  const get = (accountID: string, code: string): ResolutionLink =>
    requireOwned(links.get(code), accountID, "resolution link");
  scheduler.define(EXPIRE_TASK, (code) => {
    const link = links.get(code);
    if (link?.status === "active") accounts.set(code, { ...link, status: "expired", updatedOn: timestamp() });
  });
  return {
    get,
    list: accounts.list,
    create: (accountID, recipient) => {
      if (accounts.list(accountID).some(({ status }) => status === "active"))
        rejectRequest(409, { error: "the account already has an active resolution link" });
      const code = createRandomCode(CODE_LENGTH);
      const createdOn = timestamp();
      const link: ResolutionLink = {
        code,
        accountID,
        partnerAccountID,
        recipient,
        url: `${LINK}${code}`,
        status: "active",
        createdOn,
        updatedOn: createdOn,
        expiresOn: new Date(clock.now() + LIFETIME_MS).toISOString(),
      };
      accounts.set(code, link);
      scheduler.schedule(EXPIRE_TASK, code, LIFETIME_MS);
      return link;
    },
    disable: (accountID, code) => {
      const link = get(accountID, code);
      if (link.status !== "active")
        rejectRequest(409, { error: `the status of the resolution link is ${link.status}` });
      const disabledOn = timestamp();
      accounts.set(code, { ...link, status: "disabled", updatedOn: disabledOn, disabledOn });
    },
  };
};
