const RFC_3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i;

/**
 * Returns the Unix time in milliseconds, or `undefined` if the text is not an RFC 3339 time. Moov sends nanoseconds,
 * and `Date.parse` is specified only for milliseconds.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export const parseTimestamp = (text: string): number | undefined => {
  const [, seconds, fraction = "", offset] = RFC_3339.exec(text) ?? [];
  if (seconds === undefined || offset === undefined) return undefined;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const time = Date.parse(`${seconds}.${milliseconds}${offset}`.toUpperCase());
  return Number.isNaN(time) ? undefined : time;
};
