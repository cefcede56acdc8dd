import type { Account } from "@moovkit/accounts";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";

/** The accounts of a sandbox, and the terms of service tokens that it has issued. */
export interface AccountStore {
  /** Returns an account. Rejects the request with status 404 if the account does not exist. */
  get(accountID: string): Account;
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
  return {
    get: (accountID) => accounts.get(accountID) ?? rejectRequest(404, { error: "there is no such account" }),
    list: () => [...accounts.values()],
    save: (account) => {
      const { accountID, foreignID } = account;
      const isTaken = [...accounts.values()].some(
        (other) => foreignID !== undefined && other.foreignID === foreignID && other.accountID !== accountID,
      );
      if (isTaken) rejectRequest(409, { error: "another account has this foreignID" });
      accounts.set(accountID, account);
    },
    addTermsOfServiceToken: (token) => {
      termsOfServiceTokens.set(token, true);
    },
    hasTermsOfServiceToken: (token) => termsOfServiceTokens.has(token),
  };
};
