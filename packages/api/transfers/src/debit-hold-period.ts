import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DEBIT_HOLD_PERIODS = ["no-hold", "1-day", "2-days"] as const;

/** How long Moov holds the money of an ACH debit. In a request: only the documented values. */
export type DebitHoldPeriodInput = (typeof DEBIT_HOLD_PERIODS)[number];

/** How long Moov holds the money of an ACH debit. In a request: only the documented values. */
export const DebitHoldPeriodInput: Schema<DebitHoldPeriodInput> = z.enum(DEBIT_HOLD_PERIODS);

/** How long Moov holds the money of an ACH debit. In a response: the documented values and any that Moov adds. */
export type DebitHoldPeriod = OpenEnum<DebitHoldPeriodInput>;

/** How long Moov holds the money of an ACH debit. In a response: the documented values and any that Moov adds. */
export const DebitHoldPeriod: Schema<DebitHoldPeriod> = openEnum(DEBIT_HOLD_PERIODS);
