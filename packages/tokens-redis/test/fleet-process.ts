// One process of a fleet. Opens a client and sends calls when the test asks for it, and reports how they went.
import { createMoov, type Moov } from "@moovkit/core";
import { type TokenEvent, type TokensOptions, tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { undiciTransport } from "@moovkit/undici";
import { createClient } from "redis";

export interface FleetSettings {
  readonly baseURL: string;
  readonly redisURL: string;
  readonly encryptionKey: string;
  readonly keyPrefix: string;
  readonly options: Pick<TokensOptions, "clientId" | "clientSecret" | "mintDeadlineMs" | "storeTimeoutMs">;
}

/** Messages from the test. */
export type FleetCommand =
  /** Opens a client with these settings. Replaces the previous one. */
  | { readonly type: "open"; readonly settings: FleetSettings }
  /** Sends this many calls at once. */
  | { readonly type: "call"; readonly calls: number };

/** Reply to `call`: how the calls went. */
export interface CallReport {
  readonly name: string;
  readonly failures: readonly string[];
  readonly longestMs: number;
  /** The type of each event since the last report. A failure is listed as the action that failed. */
  readonly events: readonly string[];
}

/** Sent as `user-agent`, so that the server can tell the processes apart. */
const name = process.argv[2] ?? "";

const connect = async (url: string) => {
  const client = createClient({ url, socket: { reconnectStrategy: 50 } });
  client.on("error", () => {});
  await client.connect();
  return client;
};

const openMoov = async ({ baseURL, redisURL, encryptionKey, keyPrefix, options }: FleetSettings) => {
  const client = await connect(redisURL);
  const events: TokenEvent[] = [];
  const security = tokens({
    ...options,
    scope: "/ping.read",
    store: redisStore({ client, encryptionKey, keyPrefix }),
    onEvent: (event) => {
      if (event.type !== "hit") events.push(event);
    },
  });
  const moov = createMoov({ transport: undiciTransport(), baseURL, security, userAgent: name });
  const close = async () => {
    await moov[Symbol.asyncDispose]();
    client.destroy();
  };
  return { moov, events, close };
};

const sendCalls = async (moov: Moov, calls: number): Promise<Omit<CallReport, "name" | "events">> => {
  const startedAt = performance.now();
  let longestMs = 0;
  const failures: string[] = [];
  const sendCall = async () => {
    const result = await moov.ping().result();
    longestMs = Math.max(longestMs, performance.now() - startedAt);
    if (!result.ok) failures.push(`${result.error.code}: ${result.error.message}`);
  };
  await Promise.all(Array.from({ length: calls }, sendCall));
  return { failures, longestMs };
};

let opened: Awaited<ReturnType<typeof openMoov>> | undefined;

process.on("message", async (command: FleetCommand) => {
  if (command.type === "open") {
    await opened?.close();
    opened = await openMoov(command.settings);
    process.send?.({ name });
  } else if (opened) {
    const outcome = await sendCalls(opened.moov, command.calls);
    const events = opened.events
      .splice(0)
      .map((event) => (event.type === "failure" ? event.during : event.type));
    const report: CallReport = { name, ...outcome, events };
    process.send?.(report);
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.({ name });
