import type { CapabilityIDInput } from "@moovkit/models";

/** Capabilities of these kinds include a wallet. */
const USES_WALLET = /^(collect-funds|send-funds|money-transfer|card-issuing|issuing|wallet)/;

/** Returns whether a capability includes `wallet.balance`. */
export const includesWallet = (capability: string): boolean =>
  capability !== "wallet.balance" && USES_WALLET.test(capability);

/** Returns the capabilities and those that they include, without duplicates. */
export const addIncluded = (requested: readonly CapabilityIDInput[]): readonly CapabilityIDInput[] =>
  requested.some(includesWallet)
    ? [...new Set([...requested, "wallet.balance" as const])]
    : [...new Set(requested)];

/** Returns the older capability that includes one: `send-funds` includes `send-funds.ach`. */
export const broadCapabilityOf = (capability: string): string => capability.split(".")[0] as string;
