import { rejectRequest } from "./reject-request.js";

/**
 * Returns a stored resource. Rejects the request with status 404 if the resource does not exist or belongs to another
 * account.
 *
 * @param stored - The resource with this ID, if there is one.
 * @param accountID - The account of the request.
 * @param kind - What the resource is called in messages, such as `bank account`.
 */
export const requireOwned = <Stored extends { readonly accountID: string }>(
  stored: Stored | undefined,
  accountID: string,
  kind: string,
): Stored =>
  stored?.accountID === accountID ? stored : rejectRequest(404, { error: `the account has no such ${kind}` });
