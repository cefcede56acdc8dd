import { splitScope } from "@moovkit/models";
import type { Caller } from "../caller.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";

/**
 * Rejects the request with status 403 if the caller uses an access token without the scopes: that of the account itself, or
 * those with which the partner acts for the account. Rejects it with status 404 if the account does not exist.
 */
export const checkTicketAccess = (
  { accounts, partnerAccountID }: Services,
  { scope }: Caller,
  accountID: string,
  verb: "read" | "write",
): void => {
  const own = `/accounts/${accountID}/tickets.${verb}`;
  const forPartner = [`/accounts/${partnerAccountID}/tickets.${verb}`, `/accounts/${accountID}/profile.read`];
  const scopes = scope === undefined ? [own] : splitScope(scope);
  if (!scopes.includes(own) && !forPartner.every((required) => scopes.includes(required)))
    rejectRequest(403, {
      error: `the access token does not have the scope ${own}, or ${forPartner.join(" and ")}`,
    });
  accounts.get(accountID);
};
