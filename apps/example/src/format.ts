const CENTS_PER_DOLLAR = 100;

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, "0");

/** Formats an amount in cents: -8000 is `-$80.00`. */
export const formatCents = (cents: number): string =>
  `${cents < 0 ? "-" : ""}$${(Math.abs(cents) / CENTS_PER_DOLLAR).toFixed(2)}`;

/** Formats the time since the start: `01:00:05`, or `2d 01:00:05`. */
export const formatElapsed = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const days = Math.floor(seconds / 86_400);
  const time = [(seconds / 3600) % 24, (seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");
  return days > 0 ? `${days}d ${time}` : time;
};

/** Formats how far the clock is set forward: `+1h 00m`, or `+2d 00h`. */
export const formatAdvance = ({
  days = 0,
  hours = 0,
}: {
  readonly days?: number;
  readonly hours?: number;
}) => (days > 0 ? `+${days}d ${twoDigits(hours)}h` : `+${hours}h 00m`);
