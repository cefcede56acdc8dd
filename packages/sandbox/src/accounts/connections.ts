import type { Account } from "@moovkit/accounts";
import type { Store } from "../engine/store.js";
import type { AccountStore } from "./account-store.js";

/** An account that shares its scopes with another one. */
interface Connection {
  readonly accountID: string;
  readonly principalAccountID: string;
}

/** What connections between accounts need. */
export interface ConnectionServices {
  readonly store: Store;
  readonly accounts: AccountStore;
  readonly partnerAccountID: string;
}

const tableOf = (store: Store): Map<string, Connection> => store.table<Connection>("connections");

/** Returns the accounts that share their scopes with an account. All accounts share them with the partner account. */
export const listConnectedAccounts = (
  { store, accounts, partnerAccountID }: ConnectionServices,
  principalAccountID: string,
): readonly Account[] => {
  if (principalAccountID === partnerAccountID)
    return accounts.list().filter(({ accountID }) => accountID !== partnerAccountID);
  return [...tableOf(store).values()]
    .filter((connection) => connection.principalAccountID === principalAccountID)
    .map(({ accountID }) => accounts.get(accountID));
};

/** Shares the scopes of an account with another one. A disconnected account is connected to the partner again. */
export const connectAccounts = (
  { store, accounts, partnerAccountID }: ConnectionServices,
  connection: Connection,
): void => {
  const { accountID, principalAccountID } = connection;
  const { disconnectedOn: _disconnectedOn, ...account } = accounts.get(accountID);
  if (principalAccountID === partnerAccountID) accounts.save(account);
  else tableOf(store).set(`${principalAccountID} ${accountID}`, connection);
};
