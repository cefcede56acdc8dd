import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const CARD_ACQUIRING_MODELS = ["cost-plus", "flat-rate"] as const;

/** How a fee plan prices card payments. `cost-plus` passes on the fees of card networks, `flat-rate` includes them. The documented values and any that Moov adds. */
export type CardAcquiringModel = OpenEnum<(typeof CARD_ACQUIRING_MODELS)[number]>;

/** How a fee plan prices card payments. `cost-plus` passes on the fees of card networks, `flat-rate` includes them. The documented values and any that Moov adds. */
export const CardAcquiringModel: Schema<CardAcquiringModel> = openEnum(CARD_ACQUIRING_MODELS);
