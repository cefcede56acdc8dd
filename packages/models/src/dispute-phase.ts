import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const DISPUTE_PHASES = ["pre-dispute", "inquiry", "chargeback", "unknown"] as const;

/** How far a dispute with a cardholder has come. The documented values and any that Moov adds. */
export type DisputePhase = OpenEnum<(typeof DISPUTE_PHASES)[number]>;

/** How far a dispute with a cardholder has come. The documented values and any that Moov adds. */
export const DisputePhase: Schema<DisputePhase> = openEnum(DISPUTE_PHASES);
