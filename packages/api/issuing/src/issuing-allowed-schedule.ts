import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuingScheduleDay, IssuingScheduleDayInput } from "./issuing-schedule-day.js";

const IssuingScheduleWindowSchema = openObject({
  days: z.array(IssuingScheduleDay),
  /** The first minute of the window, such as `09:00`. */
  startTime: z.string(),
  /** The minute after the window, such as `17:30`. The window ends on the next day if it is before `startTime`. */
  endTime: z.string(),
});

/** Hours of the week in which a card can be used, in a response. */
export interface IssuingScheduleWindow extends z.infer<typeof IssuingScheduleWindowSchema> {}

/** Hours of the week in which a card can be used, in a response. */
export const IssuingScheduleWindow: Schema<IssuingScheduleWindow> = IssuingScheduleWindowSchema;

const IssuingAllowedScheduleSchema = openObject({
  /** IANA time zone of the windows, such as `America/Denver`. */
  timezone: z.string(),
  windows: z.array(IssuingScheduleWindow),
});

/** When a card can be used, in a response. */
export interface IssuingAllowedSchedule extends z.infer<typeof IssuingAllowedScheduleSchema> {}

/** When a card can be used, in a response. */
export const IssuingAllowedSchedule: Schema<IssuingAllowedSchedule> = IssuingAllowedScheduleSchema;

/** A time of day with 24 hours: `HH:MM`. */
const timeOfDay = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const IssuingScheduleWindowInputSchema = z.strictObject({
  /** The days on which the window starts. */
  days: z.array(IssuingScheduleDayInput),
  /** The first minute of the window, such as `09:00`. */
  startTime: timeOfDay(),
  /** The minute after the window, such as `17:30`. The window ends on the next day if it is before `startTime`. */
  endTime: timeOfDay(),
});

/** Hours of the week in which a card can be used, in a request. */
export interface IssuingScheduleWindowInput extends z.infer<typeof IssuingScheduleWindowInputSchema> {}

/** Hours of the week in which a card can be used, in a request. */
export const IssuingScheduleWindowInput: Schema<IssuingScheduleWindowInput> =
  IssuingScheduleWindowInputSchema;

const IssuingAllowedScheduleInputSchema = z.strictObject({
  /** IANA time zone of the windows, such as `America/Denver`. */
  timezone: z.string(),
  /** The card can be used in any of them. */
  windows: z.array(IssuingScheduleWindowInput),
});

/** When a card can be used, in a request. */
export interface IssuingAllowedScheduleInput extends z.infer<typeof IssuingAllowedScheduleInputSchema> {}

/** When a card can be used, in a request. */
export const IssuingAllowedScheduleInput: Schema<IssuingAllowedScheduleInput> =
  IssuingAllowedScheduleInputSchema;

const IssuingAllowedScheduleUpdateInputSchema = z.partial(IssuingAllowedScheduleInputSchema);

/** The new schedule. It replaces the previous one. Moov does not document what a missing field means. */
export interface IssuingAllowedScheduleUpdateInput
  extends z.infer<typeof IssuingAllowedScheduleUpdateInputSchema> {}

/** The new schedule. It replaces the previous one. Moov does not document what a missing field means. */
export const IssuingAllowedScheduleUpdateInput: Schema<IssuingAllowedScheduleUpdateInput> =
  IssuingAllowedScheduleUpdateInputSchema;
