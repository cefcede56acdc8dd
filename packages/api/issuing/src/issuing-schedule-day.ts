import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ISSUING_SCHEDULE_DAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** A day of the week. In a request: only the documented values. */
export type IssuingScheduleDayInput = (typeof ISSUING_SCHEDULE_DAYS)[number];

/** A day of the week. In a request: only the documented values. */
export const IssuingScheduleDayInput: Schema<IssuingScheduleDayInput> = z.enum(ISSUING_SCHEDULE_DAYS);

/** A day of the week. In a response: the documented values and any that Moov adds. */
export type IssuingScheduleDay = OpenEnum<IssuingScheduleDayInput>;

/** A day of the week. In a response: the documented values and any that Moov adds. */
export const IssuingScheduleDay: Schema<IssuingScheduleDay> = openEnum(ISSUING_SCHEDULE_DAYS);
