import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const DISPUTE_PHASES = ["pre-dispute", "inquiry", "chargeback", "unknown"] as const;

/** Phase of a dispute with a cardholder. The documented values and any that Moov adds. */
export type DisputePhase = OpenEnum<(typeof DISPUTE_PHASES)[number]>;

/** Phase of a dispute with a cardholder. The documented values and any that Moov adds. */
export const DisputePhase: Schema<DisputePhase> = openEnum(DISPUTE_PHASES);
