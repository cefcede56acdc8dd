import { type Account, updateAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";
import { toDisplayName, toProfile } from "./profile.js";
import { acceptTermsOfService, checkTermsOfService } from "./terms-of-service.js";
import { checkVerifiedFields } from "./verified-fields.js";

/** Rejects the request with status 422 if it has a profile that is not the one of the account's type. */
const checkProfile = (profile: object, accountType: string): void => {
  const [otherType] = Object.keys(profile).filter((type) => type !== accountType);
  if (otherType !== undefined)
    rejectRequest(422, {
      error: `profile.${otherType} must be omitted, because the account is of type ${accountType}`,
    });
};

export const handleUpdateAccount = defineHandler(updateAccount, {
  scope: "/accounts/{accountID}/profile.write",
  handle: ({ input: { accountID, ...changes }, address }, { accounts, capabilities, events, timestamp }) => {
    const account = accounts.get(accountID);
    checkProfile(changes.profile ?? {}, account.accountType);
    checkVerifiedFields(account, changes.profile ?? {});
    const termsOfService = acceptTermsOfService(changes.termsOfService, { accounts, timestamp, address });
    const updated = mergePatch(account, {
      ...changes,
      ...(changes.profile && { profile: toProfile(changes.profile) }),
      ...(termsOfService && { termsOfService }),
      updatedOn: timestamp(),
    }) as Account;
    checkTermsOfService(updated.termsOfService);
    const savedAccount: Account = { ...updated, displayName: toDisplayName(updated.profile) };
    accounts.save(savedAccount);
    events.emit("account.updated", { accountID, foreignID: savedAccount.foreignID });
    capabilities.reconsider(accountID);
    return { body: accounts.get(accountID) };
  },
});
