// One process of a fleet. Sends calls when the parent requests them, and reports the results.
import { ping } from "@moovkit/authentication";
import { createClient as createMoovClient } from "@moovkit/core";
import { type TokenEvent, tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { undiciTransport } from "@moovkit/undici";
import { createClient } from "redis";

/** Settings of a process, passed as JSON in its first argument. */
export interface FleetProcessSettings {
  readonly name: string;
  readonly baseURL: string;
  readonly redisURL: string;
  readonly encryptionKey: string;
  readonly keyPrefix: string;
  readonly publicKey: string;
  readonly secretKey: string;
  readonly requestDeadlineMs: number;
  readonly storeTimeoutMs: number;
}

/** Message from the parent: send this many calls at once. */
export interface FleetRequest {
  readonly calls: number;
}

/** Message to the parent: the results of the calls. */
export interface FleetReport {
  readonly name: string;
  readonly failures: readonly string[];
  readonly longestMs: number;
  readonly events: readonly string[];
}

const settings: FleetProcessSettings = JSON.parse(process.argv[2] ?? "");
const redis = createClient({ url: settings.redisURL, socket: { reconnectStrategy: 50 } });
await redis.on("error", () => {}).connect();

const events: TokenEvent[] = [];
const security = tokens({
  publicKey: settings.publicKey,
  secretKey: settings.secretKey,
  scope: "/ping.read",
  store: redisStore({
    client: redis,
    encryptionKey: settings.encryptionKey,
    keyPrefix: settings.keyPrefix,
  }),
  onEvent: (event) => {
    if (event.type !== "hit") events.push(event);
  },
  requestDeadlineMs: settings.requestDeadlineMs,
  storeTimeoutMs: settings.storeTimeoutMs,
});
const moov = createMoovClient({
  transport: undiciTransport(),
  baseURL: settings.baseURL,
  security,
  userAgent: settings.name,
});

process.on("message", async ({ calls }: FleetRequest) => {
  const startedAt = performance.now();
  let longestMs = 0;
  const results = await Promise.all(
    Array.from({ length: calls }, async () => {
      const result = await ping(moov).result();
      longestMs = Math.max(longestMs, performance.now() - startedAt);
      return result;
    }),
  );
  const report: FleetReport = {
    name: settings.name,
    failures: results.flatMap((result) =>
      result.ok ? [] : [`${result.error.code}: ${result.error.message}`],
    ),
    longestMs,
    events: events.splice(0).map((event) => (event.type === "failure" ? event.during : event.type)),
  };
  process.send?.(report);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
