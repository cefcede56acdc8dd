import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const SWEEP_STATUSES = ["accruing", "action-required", "canceled", "closed", "failed", "paid"] as const;

/** How far the sweep of a wallet has come. The documented values and any that Moov adds. */
export type SweepStatus = OpenEnum<(typeof SWEEP_STATUSES)[number]>;

/** How far the sweep of a wallet has come. The documented values and any that Moov adds. */
export const SweepStatus: Schema<SweepStatus> = openEnum(SWEEP_STATUSES);
