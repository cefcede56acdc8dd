import { checkOptions } from "@moovkit/models";
import type { SeenEvents } from "./seen-events.js";

/** Options of `memorySeenEvents`. */
export interface MemorySeenEventsOptions {
  /**
   * How many events to remember. The oldest one is forgotten first.
   * @default 10_000
   */
  readonly maxEvents?: number | undefined;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;

/**
 * Remembers the events that this process has handled. With several processes, each of them handles an event once.
 * After a restart, redeliveries are handled again.
 *
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { memorySeenEvents, webhookHandler } from "@moovkit/webhooks";
 *
 * const { MOOV_WEBHOOK_SECRET = "" } = process.env;
 * const handler = webhookHandler({
 *   secret: MOOV_WEBHOOK_SECRET,
 *   seen: memorySeenEvents({ maxEvents: 1_000 }),
 *   onEvent: (event) => console.log(event.type),
 * });
 * ```
 */
export function memorySeenEvents(options: MemorySeenEventsOptions = {}): SeenEvents {
  const { maxEvents = 10_000 } = checkOptions("memorySeenEvents", options, {
    maxEvents: [isCount, "a whole number above 0"],
  });
  const claimed = new Set<string>();
  /** In the order in which the events were confirmed. */
  const confirmed = new Set<string>();
  const confirm = (eventID: string): void => {
    claimed.delete(eventID);
    confirmed.add(eventID);
    const [oldest] = confirmed;
    if (confirmed.size > maxEvents && oldest !== undefined) confirmed.delete(oldest);
  };
  return {
    claim: (eventID) => {
      if (confirmed.has(eventID)) return { state: "seen" };
      if (claimed.has(eventID)) return { state: "busy" };
      claimed.add(eventID);
      return {
        state: "claimed",
        confirm: () => confirm(eventID),
        release: () => void claimed.delete(eventID),
      };
    },
  };
}
