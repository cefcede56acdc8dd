import type { AccountStore } from "../accounts/account-store.js";
import { rejectRequest } from "../reject-request.js";

/** The message for each field of a card, or `undefined` if nothing is wrong with it. */
export type CardProblems = Readonly<Record<string, string | undefined>>;

/** Rejects the request with status 422 if something is wrong. */
export const rejectProblems = (problems: CardProblems): void => {
  const entries = Object.entries(problems).filter(([, problem]) => problem !== undefined);
  if (entries.length > 0) rejectRequest(422, Object.fromEntries(entries));
};

/** Returns what is wrong with the account of a merchant, or `undefined` if nothing is. */
export const checkMerchant = (accounts: AccountStore, accountID: string | undefined): string | undefined =>
  accountID === undefined || accounts.has(accountID) ? undefined : "is not an account";
