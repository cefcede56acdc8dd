import { type Account, type ListAccountsInput, listAccounts } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

const DEFAULT_COUNT = 200;

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

const emailOf = ({ profile: { individual, business, guest } }: Account): string | undefined =>
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

const matches = (account: Account, filters: ListAccountsInput): boolean => {
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

export const handleListAccounts = defineHandler(listAccounts, {
  scope: "/accounts.read",
  handle: ({ input }, { accounts, partnerAccountID }) => {
    const { skip = 0, count = DEFAULT_COUNT } = input;
    const matchingAccounts = accounts
      .list()
      .filter((account) => account.accountID !== partnerAccountID && matches(account, input));
    return { body: matchingAccounts.slice(skip, skip + count) };
  },
});
