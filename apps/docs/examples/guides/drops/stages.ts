import { accountScope, type Scope } from "@moovkit/models";

/** The scopes of each stage, for the account of the user. Each stage has its own token. */
export const stages = {
  profile: (accountID: string): Scope[] => [
    accountScope(accountID, "profile.read"),
    accountScope(accountID, "profile.write"),
    accountScope(accountID, "representatives.read"),
    accountScope(accountID, "representatives.write"),
    accountScope(accountID, "capabilities.read"),
  ],
  "payment-methods": (accountID: string): Scope[] => [
    accountScope(accountID, "bank-accounts.read"),
    accountScope(accountID, "bank-accounts.write"),
    accountScope(accountID, "cards.read"),
    accountScope(accountID, "cards.write"),
    accountScope(accountID, "payment-methods.read"),
    "/fed.read",
  ],
};

export type Stage = keyof typeof stages;

export const isStage = (value: string | null): value is Stage =>
  value !== null && Object.hasOwn(stages, value);
