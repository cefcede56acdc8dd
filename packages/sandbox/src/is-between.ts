/**
 * Returns whether a time is in a range. The range contains its start, but not its end.
 *
 * @param time - An RFC 3339 date and time. No time is in no range that has a start or an end.
 */
export const isBetween = (
  time: string | undefined,
  start: string | undefined,
  end: string | undefined,
): boolean => {
  if (start === undefined && end === undefined) return true;
  const ms = Date.parse(time ?? "");
  return (
    !Number.isNaN(ms) &&
    (start === undefined || ms >= Date.parse(start)) &&
    (end === undefined || ms < Date.parse(end))
  );
};
