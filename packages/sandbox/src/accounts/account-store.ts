import type { Account } from "@moovkit/accounts";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";

/** The accounts of a sandbox, and the terms of service tokens that it has issued. */
export interface AccountStore {
  /** Returns an account. Rejects the request with status 404 if the account does not exist. */
  get(accountID: string): Account;
  /** Returns whether an account exists. */
  has(accountID: string): boolean;
  /** Returns all accounts, the oldest first. */
  list(): readonly Account[];
  /** Adds or replaces an account. Rejects the request with status 409 if another account has its `foreignID`. */
  save(account: Account): void;
  addTermsOfServiceToken(token: string): void;
  hasTermsOfServiceToken(token: string): boolean;
}

/** Creates the account store of a sandbox. */
export const createAccountStore = (store: Store): AccountStore => {
  const accounts = store.table<Account>("accounts");
  const termsOfServiceTokens = store.table<true>("termsOfServiceTokens");
  const idsByForeignID = new Map<string, string>();
  const index = ({ accountID, foreignID }: Account) => {
    if (foreignID !== undefined) idsByForeignID.set(foreignID, accountID);
  };
  accounts.forEach(index);

  return {
    get: (accountID) => accounts.get(accountID) ?? rejectRequest(404, { error: "there is no such account" }),
    has: (accountID) => accounts.has(accountID),
    list: () => [...accounts.values()],
    save: (account) => {
      const { accountID, foreignID } = account;
      const holder = foreignID === undefined ? undefined : idsByForeignID.get(foreignID);
      if (holder !== undefined && holder !== accountID)
        rejectRequest(409, { error: "another account has this foreignID" });
      const previous = accounts.get(accountID)?.foreignID;
      if (previous !== undefined) idsByForeignID.delete(previous);
      accounts.set(accountID, account);
      index(account);
    },
    addTermsOfServiceToken: (token) => {
      termsOfServiceTokens.set(token, true);
    },
    hasTermsOfServiceToken: (token) => termsOfServiceTokens.has(token),
  };
};
