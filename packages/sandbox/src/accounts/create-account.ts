import { type Account, createAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { toDisplayName, toProfile } from "./profile.js";
import { acceptTermsOfService } from "./terms-of-service.js";

/** The fields that no request sets. */
const DEFAULT_PROFILES = { individual: {}, business: { ownersProvided: false } };

export const handleCreateAccount = defineHandler(createAccount, {
  scope: "/accounts.write",
  handle: ({ input, address }, { accounts, capabilities: store, events, timestamp }) => {
    const { accountType, capabilities = [], mode = "sandbox", profile: profileInput, ...details } = input;
    const createdOn = timestamp();
    const profile = mergePatch(
      { [accountType]: DEFAULT_PROFILES[accountType] },
      toProfile(profileInput),
    ) as Account["profile"];
    const termsOfService = acceptTermsOfService(input.termsOfService, { accounts, timestamp, address });
    const account = {
      ...details,
      accountID: crypto.randomUUID(),
      mode,
      accountType,
      displayName: toDisplayName(profile),
      profile,
      termsOfService,
      verification: { verificationStatus: "unverified", status: "unverified" },
      createdOn,
      updatedOn: createdOn,
    } as Account;
    const { accountID, foreignID } = account;
    accounts.save(account);
    events.emit("account.created", { accountID, foreignID });
    store.request(accountID, ["transfers", ...capabilities]);
    return { body: accounts.get(accountID) };
  },
});
