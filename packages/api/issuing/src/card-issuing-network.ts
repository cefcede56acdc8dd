import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const CARD_ISSUING_NETWORKS = ["discover", "shazam", "visa"] as const;

/** The network that an authorization came through. The documented values and any that Moov adds. */
export type CardIssuingNetwork = OpenEnum<(typeof CARD_ISSUING_NETWORKS)[number]>;

/** The network that an authorization came through. The documented values and any that Moov adds. */
export const CardIssuingNetwork: Schema<CardIssuingNetwork> = openEnum(CARD_ISSUING_NETWORKS);
