import { ConfigurationError, checkOptions } from "@moovkit/models";
import type { EventClaim, SeenEvents } from "./seen-events.js";

/** The method of a node-redis client that `redisSeenEvents` uses. */
export interface RedisSeenEventsClient {
  eval(script: string, options: { readonly keys: string[]; readonly arguments: string[] }): Promise<unknown>;
}

/** Options of `redisSeenEvents`. */
export interface RedisSeenEventsOptions {
  /**
   * Prefix of all keys in Redis. Handlers with the same prefix share the events that they have seen.
   * @default "moov-webhook-event:"
   */
  readonly prefix?: string | undefined;
  /**
   * How long an event is remembered, in seconds. It must be longer than the 24 hours for which Moov redelivers events.
   * @default 604_800
   */
  readonly ttlSeconds?: number | undefined;
  /**
   * How long a claim lasts, in seconds. It must be longer than `onEvent` takes. If a process crashes while it handles an
   * event, redeliveries are refused with 503 for this long.
   * @default 30
   */
  readonly leaseSeconds?: number | undefined;
}

const SEEN = "seen";

/** Claims the event unless it is claimed or seen. Returns 0 if it was claimed now, 1 if it was seen, 2 if it is busy. */
const CLAIM = `
local value = redis.call("get", KEYS[1])
if value == "${SEEN}" then return 1 end
if value then return 2 end
redis.call("set", KEYS[1], ARGV[1], "PX", ARGV[2])
return 0
`;

/** Marks an event as seen, even if the claim has ended in the meantime, because the event was handled. */
const CONFIRM = `return redis.call("set", KEYS[1], "${SEEN}", "PX", ARGV[1])`;

/** Ends the claim. Keeps a claim of another process, and the mark of an event that was handled. */
const RELEASE = `
if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end
return 0
`;

const isDuration = (value: unknown): boolean =>
  typeof value === "number" && value >= 0.001 && Number.isFinite(value);

const resolveOptions = (options: RedisSeenEventsOptions) => {
  const {
    prefix = "moov-webhook-event:",
    ttlSeconds = 604_800,
    leaseSeconds = 30,
  } = checkOptions("redisSeenEvents", options, {
    prefix: [(value) => typeof value === "string" && value !== "", "a string that is not empty"],
    ttlSeconds: [isDuration, "a number of seconds above 0"],
    leaseSeconds: [isDuration, "a number of seconds above 0"],
  });
  const toMilliseconds = (seconds: number): string => `${Math.round(seconds * 1000)}`;
  return { prefix, ttlMs: toMilliseconds(ttlSeconds), leaseMs: toMilliseconds(leaseSeconds) };
};

/**
 * Remembers in Redis which events were handled, for several processes. An event is marked only after it was handled. Until
 * then, a claim keeps other processes from handling it. The claim expires, so that a redelivery is handled if the process
 * crashes.
 *
 * @param client - A connected client, cluster or sentinel of node-redis 5 or 6. It is never closed.
 * @param options - Key prefix and durations.
 * @throws ConfigurationError if the client or an option is invalid.
 * @example
 * ```ts
 * import { redisSeenEvents, webhookHandler } from "@moovkit/webhooks";
 * import { createClient } from "redis";
 *
 * const { MOOV_WEBHOOK_SECRET = "", REDIS_URL = "redis://localhost:6379" } = process.env;
 * const client = await createClient({ url: REDIS_URL }).connect();
 * const handler = webhookHandler({
 *   secret: MOOV_WEBHOOK_SECRET,
 *   seen: redisSeenEvents(client),
 *   onEvent: (event) => console.log(event.type),
 * });
 * ```
 */
export function redisSeenEvents(
  client: RedisSeenEventsClient,
  options: RedisSeenEventsOptions = {},
): SeenEvents {
  if (typeof (client as Partial<RedisSeenEventsClient> | null)?.eval !== "function")
    throw new ConfigurationError(
      "redisSeenEvents: the client must be a connected client of node-redis 5 or 6: await createClient({ url }).connect().",
    );
  const { prefix, ttlMs, leaseMs } = resolveOptions(options);
  return {
    claim: async (eventID): Promise<EventClaim> => {
      const token = crypto.randomUUID();
      const run = (script: string, ...args: string[]) =>
        client.eval(script, { keys: [`${prefix}${eventID}`], arguments: args });
      const result = Number(await run(CLAIM, token, leaseMs));
      if (result === 1) return { state: "seen" };
      if (result !== 0) return { state: "busy" };
      return {
        state: "claimed",
        confirm: async () => void (await run(CONFIRM, ttlMs)),
        release: async () => void (await run(RELEASE, token)),
      };
    },
  };
}
