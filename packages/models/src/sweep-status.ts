import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const SWEEP_STATUSES = ["accruing", "action-required", "canceled", "closed", "failed", "paid"] as const;

/** Progress of the sweep of a wallet. The documented values and any that Moov adds. */
export type SweepStatus = OpenEnum<(typeof SWEEP_STATUSES)[number]>;

/** Progress of the sweep of a wallet. The documented values and any that Moov adds. */
export const SweepStatus: Schema<SweepStatus> = openEnum(SWEEP_STATUSES);
