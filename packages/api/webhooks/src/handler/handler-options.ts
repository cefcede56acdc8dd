import { ConfigurationError, checkOptions, FUNCTION_OPTION, type OptionCheck } from "@moovkit/models";
import { memorySeenEvents } from "../seen/memory-seen-events.js";
import { type IsEventSeen, type SeenEvents, toSeenEvents } from "../seen/seen-events.js";
import {
  resolveVerification,
  VERIFICATION_CHECKS,
  type VerificationOptions,
  type VerificationSettings,
} from "../verify/verification-settings.js";
import type { WebhookEvent } from "../webhook-event.js";

/** Options of `webhookHandler`. */
export interface WebhookHandlerOptions extends VerificationOptions {
  /**
   * Handles an event. Moov receives a success only after it has resolved, so resolve it when the event is stored. If it
   * throws or takes too long, Moov delivers the event again. Moov delivers each event at least once, so handling an
   * event twice must be harmless.
   */
  readonly onEvent: (event: WebhookEvent) => unknown;
  /**
   * Remembers which events were handled, by their `eventID`. Use `redisSeenEvents` for several processes, or a function
   * that returns whether your database contains the event.
   * @default memorySeenEvents()
   */
  readonly seen?: SeenEvents | IsEventSeen | undefined;
  /**
   * The maximum size of a body in bytes. Larger ones are refused with 413.
   * @default 262_144
   */
  readonly maxBodyBytes?: number | undefined;
  /**
   * When to respond with 503 if the event is not handled yet, in milliseconds. Moov waits 5 seconds. `onEvent` continues,
   * and if it succeeds, the next delivery of the event is not handled again. `Infinity` means no limit.
   * @default 4_500
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Receives the errors of deliveries that were not accepted: a `WebhookVerificationError`, a `WebhookTimeoutError`, or
   * what `onEvent`, `seen` or `waitUntil` threw. They are not part of the response.
   * @default console.error
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Receives a promise that settles when the event is handled, even if that takes longer than `timeoutMs`. For platforms
   * that stop after the response: `(promise) => context.waitUntil(promise)` in a Worker, `after` in Next.js.
   */
  readonly waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
}

/** The options with their defaults. */
export interface HandlerSettings {
  readonly verification: VerificationSettings;
  readonly onEvent: (event: WebhookEvent) => unknown;
  readonly seen: SeenEvents;
  readonly maxBodyBytes: number;
  readonly timeoutMs: number;
  readonly onError: (error: unknown) => void;
  readonly waitUntil: ((promise: Promise<unknown>) => void) | undefined;
}

const isPositive = (value: unknown): boolean => typeof value === "number" && value > 0;

const isSeenEvents = (value: unknown): boolean =>
  typeof value === "function" || typeof (value as Partial<SeenEvents> | null)?.claim === "function";

const CHECKS: { readonly [Name in keyof WebhookHandlerOptions]-?: OptionCheck } = {
  ...VERIFICATION_CHECKS,
  onEvent: FUNCTION_OPTION,
  seen: [
    isSeenEvents,
    "memorySeenEvents(), redisSeenEvents(client), a function, or an object with a method `claim`",
  ],
  maxBodyBytes: [isPositive, "a number of bytes above 0"],
  timeoutMs: [isPositive, "a number of milliseconds above 0"],
  onError: FUNCTION_OPTION,
  waitUntil: FUNCTION_OPTION,
};

/**
 * Checks the options and adds the defaults.
 *
 * @throws ConfigurationError if an option is missing or invalid.
 */
export const resolveHandlerOptions = (options: WebhookHandlerOptions): HandlerSettings => {
  const {
    onEvent,
    seen = memorySeenEvents(),
    maxBodyBytes = 262_144,
    timeoutMs = 4_500,
    onError = (error: unknown) => console.error(error),
    waitUntil,
    ...verification
  } = checkOptions("webhookHandler", options, CHECKS);
  if (onEvent === undefined)
    throw new ConfigurationError("webhookHandler: `onEvent` must be a function that handles an event.");
  const resolved = resolveVerification("webhookHandler", verification);
  return {
    verification: resolved,
    onEvent,
    seen: toSeenEvents(seen),
    maxBodyBytes,
    timeoutMs,
    onError,
    waitUntil,
  };
};
