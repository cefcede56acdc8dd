import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";

/** A resource and the account that it belongs to, as they are stored. */
interface StoredResource<Resource> {
  readonly accountID: string;
  readonly resource: Resource;
}

/** The resources of one kind, by the accounts that they belong to. */
export interface AccountTable<Resource> {
  /** Returns a resource. Rejects the request with status 404 if the account has no such resource. */
  get(accountID: string, id: string): Resource;
  /** Returns a resource of an account. */
  find(accountID: string, id: string): Resource | undefined;
  /** Returns a resource of any account, and the account. */
  findAny(id: string): StoredResource<Resource> | undefined;
  /** Returns the resources of an account, the oldest first. */
  list(accountID: string): readonly Resource[];
  /** Adds or replaces a resource. */
  save(accountID: string, id: string, resource: Resource): void;
}

/**
 * Creates a table of resources.
 *
 * @param store - Keeps the resources.
 * @param name - The name of the table.
 * @param kind - What a resource is called in messages, such as `invoice`.
 */
export const createAccountTable = <Resource>(
  store: Store,
  name: string,
  kind: string,
): AccountTable<Resource> => {
  const table = store.table<StoredResource<Resource>>(name);
  const accounts = createGroups(table, ({ accountID }) => accountID);
  const find = (accountID: string, id: string) => {
    const stored = table.get(id);
    return stored?.accountID === accountID ? stored.resource : undefined;
  };
  return {
    find,
    findAny: (id) => table.get(id),
    get: (accountID, id) =>
      find(accountID, id) ?? rejectRequest(404, { error: `the account has no such ${kind}` }),
    list: (accountID) => accounts.list(accountID).map(({ resource }) => resource),
    save: (accountID, id, resource) => accounts.set(id, { accountID, resource }),
  };
};
