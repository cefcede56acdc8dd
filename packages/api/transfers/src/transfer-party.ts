import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const TRANSFER_PARTIES = ["source", "destination", "partner"] as const;

/** The role of an account in a transfer. The documented values and any that Moov adds. */
export type TransferParty = OpenEnum<(typeof TRANSFER_PARTIES)[number]>;

/** The role of an account in a transfer. The documented values and any that Moov adds. */
export const TransferParty: Schema<TransferParty> = openEnum(TRANSFER_PARTIES);
