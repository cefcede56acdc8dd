import type { Account } from "@moovkit/accounts";
import type { CapabilityIDInput } from "@moovkit/models";
import type { Store } from "../engine/store.js";
import type { AccountStore } from "./account-store.js";
import type { CapabilityStore } from "./capability-store.js";

const NAME = "Sandbox Partner";

const CAPABILITIES = [
  "transfers",
  "send-funds.push-to-card",
  "money-transfer.push-to-card",
  "send-funds.ach",
  "send-funds.rtp",
  "send-funds.instant-bank",
  "collect-funds.card-payments",
  "money-transfer.pull-from-card",
  "collect-funds.ach",
  "wallet.balance",
  "issuing.cardholder",
  "platform.production-app",
  "platform.wallet-transfers",
] as const satisfies readonly CapabilityIDInput[];

/** Returns the ID of the partner account of a sandbox. A snapshot keeps it. */
export const readPartnerAccountID = (store: Store): string => {
  const ids = store.table<string>("partnerAccountIDs");
  const [partnerAccountID = crypto.randomUUID()] = ids.values();
  ids.set(partnerAccountID, partnerAccountID);
  return partnerAccountID;
};

/** What is needed to create the partner account. */
export interface PartnerServices {
  readonly partnerAccountID: string;
  readonly accounts: AccountStore;
  readonly capabilities: CapabilityStore;
  readonly timestamp: () => string;
}

/** Adds the partner account with all capabilities and a wallet, unless it comes from a snapshot. */
export const createPartnerAccount = (services: PartnerServices): void => {
  const { partnerAccountID: accountID, accounts, capabilities, timestamp } = services;
  if (accounts.has(accountID)) return;
  const createdOn = timestamp();
  const account: Account = {
    accountID,
    mode: "sandbox",
    accountType: "business",
    displayName: NAME,
    profile: { business: { legalBusinessName: NAME, ownersProvided: true } },
    verification: { verificationStatus: "verified", status: "verified" },
    createdOn,
    updatedOn: createdOn,
  };
  accounts.save(account);
  capabilities.enable(accountID, CAPABILITIES);
};
