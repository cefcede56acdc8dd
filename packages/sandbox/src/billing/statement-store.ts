import type { BillingStatement } from "@moovkit/billing";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { requireOwned } from "../require-owned.js";

interface StoredStatement {
  readonly accountID: string;
  readonly statement: BillingStatement;
}

/** The statements of all accounts. */
export interface StatementStore {
  /** Returns a statement. Rejects the request with status 404 if the account has no such statement. */
  get(accountID: string, statementID: string): BillingStatement;
  /** Returns the statements of an account, the oldest first. */
  list(accountID: string): readonly BillingStatement[];
  add(accountID: string, statement: BillingStatement): void;
}

/** Creates the store of the statements of a sandbox. */
export const createStatementStore = (store: Store): StatementStore => {
  const statements = store.table<StoredStatement>("billingStatements");
  const accounts = createGroups(statements, ({ accountID }) => accountID);
  return {
    get: (accountID, statementID) =>
      requireOwned(statements.get(statementID), accountID, "statement").statement,
    list: (accountID) => accounts.list(accountID).map(({ statement }) => statement),
    add: (accountID, statement) => accounts.set(statement.statementID, { accountID, statement }),
  };
};
