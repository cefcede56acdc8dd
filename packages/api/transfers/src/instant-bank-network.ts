import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const INSTANT_BANK_NETWORKS = ["fednow", "rtp"] as const;

/** Network of an instant bank payment. The documented values and any that Moov adds. */
export type InstantBankNetwork = OpenEnum<(typeof INSTANT_BANK_NETWORKS)[number]>;

/** Network of an instant bank payment. The documented values and any that Moov adds. */
export const InstantBankNetwork: Schema<InstantBankNetwork> = openEnum(INSTANT_BANK_NETWORKS);
