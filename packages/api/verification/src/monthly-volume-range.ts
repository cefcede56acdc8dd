import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const MONTHLY_VOLUME_RANGES = [
  "under-10k",
  "10k-50k",
  "50k-100k",
  "100k-250k",
  "250k-500k",
  "500k-1m",
  "1m-5m",
  "over-5m",
] as const;

/** An expected volume per month, in dollars. A range includes its lower limit and excludes its upper one. In a request: only the documented values. */
export type MonthlyVolumeRangeInput = (typeof MONTHLY_VOLUME_RANGES)[number];

/** An expected volume per month, in dollars. A range includes its lower limit and excludes its upper one. In a request: only the documented values. */
export const MonthlyVolumeRangeInput: Schema<MonthlyVolumeRangeInput> = z.enum(MONTHLY_VOLUME_RANGES);

/** An expected volume per month, in dollars. A range includes its lower limit and excludes its upper one. In a response: the documented values and any that Moov adds. */
export type MonthlyVolumeRange = OpenEnum<MonthlyVolumeRangeInput>;

/** An expected volume per month, in dollars. A range includes its lower limit and excludes its upper one. In a response: the documented values and any that Moov adds. */
export const MonthlyVolumeRange: Schema<MonthlyVolumeRange> = openEnum(MONTHLY_VOLUME_RANGES);
