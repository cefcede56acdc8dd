import { type Account, createAccount } from "@moovkit/accounts";
import type { CapabilityIDInput } from "@moovkit/models";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { toDisplayName, toProfile } from "./profile.js";
import { acceptTermsOfService } from "./terms-of-service.js";

/** Capabilities of these kinds include a wallet. */
const USES_WALLET = /^(collect-funds|send-funds|money-transfer|card-issuing|issuing)/;

/** Test mode enables all capabilities at once. */
const enableCapabilities = (requested: readonly CapabilityIDInput[] = []): Account["capabilities"] => {
  const wallet = requested.some((capability) => USES_WALLET.test(capability)) ? ["wallet.balance"] : [];
  const capabilities = new Set(["transfers", ...requested, ...wallet]);
  return Array.from(capabilities, (capability) => ({ capability, status: "enabled" }));
};

/** The fields that no request sets. */
const DEFAULT_PROFILES = { individual: {}, business: { ownersProvided: false } };

export const handleCreateAccount = defineHandler(createAccount, {
  scope: "/accounts.write",
  handle: ({ input, address }, { accounts, timestamp }) => {
    const { accountType, capabilities, mode = "sandbox", profile: profileInput, ...details } = input;
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
      capabilities: enableCapabilities(capabilities),
      verification: { verificationStatus: "unverified", status: "unverified" },
      createdOn,
      updatedOn: createdOn,
    } as Account;
    accounts.save(account);
    return { body: account };
  },
});
