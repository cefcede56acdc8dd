import type { IssuingAllowedSchedule, IssuingScheduleWindow } from "@moovkit/issuing";
import { type LocalTime, toLocalTime } from "./local-time.js";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const toMinutes = (time: string): number => {
  const [hours = "", minutes = ""] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
};

const isInWindow = (
  { weekday, hour, minute }: LocalTime,
  { days, startTime, endTime }: IssuingScheduleWindow,
): boolean => {
  const includes = (day: number) => days.includes(DAYS[(day + 7) % 7] ?? "");
  const [now, start, end] = [hour * 60 + minute, toMinutes(startTime), toMinutes(endTime)];
  if (start <= end) return includes(weekday) && now >= start && now < end;
  // The window started on this day, or yesterday.
  return (includes(weekday) && now >= start) || (includes(weekday - 1) && now < end);
};

/**
 * Returns whether a schedule allows an authorization.
 *
 * @param now - Unix time in milliseconds.
 */
export const allowsTime = (now: number, { timezone, windows }: IssuingAllowedSchedule): boolean => {
  const local = toLocalTime(now, timezone);
  return windows.some((window) => isInWindow(local, window));
};
