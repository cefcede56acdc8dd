import type { ApplePayMerchantDomains } from "@moovkit/cards";
import type { Engine } from "../engine/engine.js";
import { rejectRequest } from "../reject-request.js";

/** The domains of all merchants that accept Apple Pay. */
export interface ApplePayDomainStore {
  /** Returns the domains of an account. Rejects the request with status 404 if it has not registered any. */
  get(accountID: string): ApplePayMerchantDomains;
  /** Adds the domains of an account. Rejects the request with status 409 if it has registered domains. */
  register(accountID: string, displayName: string, domains: readonly string[]): ApplePayMerchantDomains;
  /** Replaces the domains of an account. */
  replace(accountID: string, domains: readonly string[]): void;
}

/** Creates the store of the Apple Pay domains of a sandbox. */
export const createApplePayDomainStore = ({ store, timestamp }: Engine): ApplePayDomainStore => {
  const merchants = store.table<ApplePayMerchantDomains>("applePayDomains");
  const get = (accountID: string): ApplePayMerchantDomains =>
    merchants.get(accountID) ?? rejectRequest(404, { error: "the account has not registered domains" });
  return {
    get,
    register: (accountID, displayName, domains) => {
      if (merchants.has(accountID))
        rejectRequest(409, { error: "the account has already registered domains" });
      const createdOn = timestamp();
      const merchant = { accountID, displayName, domains: [...domains], createdOn, updatedOn: createdOn };
      merchants.set(accountID, merchant);
      return merchant;
    },
    replace: (accountID, domains) => {
      merchants.set(accountID, { ...get(accountID), domains: [...domains], updatedOn: timestamp() });
    },
  };
};
