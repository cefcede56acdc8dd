import type { Account, ListAccountsInput } from "@moovkit/accounts";

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** Returns the email address of an account, if it has one. */
export const emailOf = ({ profile: { individual, business, guest } }: Account): string | undefined =>
  (individual ?? business ?? guest)?.email;

const hasCapability = (
  { capabilities = [] }: Account,
  { capability, capabilityStatus }: ListAccountsInput,
): boolean => {
  if (capability === undefined && capabilityStatus === undefined) return true;
  return capabilities.some(
    (entry) =>
      (capability === undefined || entry.capability === capability) &&
      (capabilityStatus === undefined || entry.status === capabilityStatus),
  );
};

/** Returns whether an account matches all filters. Disconnected accounts match only with `includeDisconnected`. */
export const matchesFilters = (account: Account, filters: ListAccountsInput): boolean => {
  const { name, email, type, foreignID, includeDisconnected = false } = filters;
  return (
    (name === undefined || contains(account.displayName, name)) &&
    (email === undefined || emailOf(account)?.toLowerCase() === email.toLowerCase()) &&
    (type === undefined || account.accountType === type) &&
    (foreignID === undefined || account.foreignID === foreignID) &&
    (includeDisconnected || account.disconnectedOn === undefined) &&
    hasCapability(account, filters)
  );
};
