import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const SWEEP_STATUSES = ["accruing", "action-required", "canceled", "closed", "failed", "paid"] as const;

/** Progress of the sweep of a wallet. In a request: only the documented values. */
export type SweepStatusInput = (typeof SWEEP_STATUSES)[number];

/** Progress of the sweep of a wallet. In a request: only the documented values. */
export const SweepStatusInput: Schema<SweepStatusInput> = z.enum(SWEEP_STATUSES);

/** Progress of the sweep of a wallet. In a response: the documented values and any that Moov adds. */
export type SweepStatus = OpenEnum<SweepStatusInput>;

/** Progress of the sweep of a wallet. In a response: the documented values and any that Moov adds. */
export const SweepStatus: Schema<SweepStatus> = openEnum(SWEEP_STATUSES);
