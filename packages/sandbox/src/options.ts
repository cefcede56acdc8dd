import type { RecordedRequest } from "./request-log.js";
import type { SeedName } from "./seeds/seed-names.js";
import type { SandboxSnapshot } from "./snapshot.js";

/** An API key that the sandbox accepts. */
export interface ApiKey {
  /** Identifies the key. Not secret. Contains no colon, because HTTP Basic separates the keys with one. */
  readonly publicKey: string;
  /** Authenticates the key. Secret. */
  readonly secretKey: string;
  /**
   * Origins that can request tokens with this key, such as `https://example.com`.
   * @default Requests with any origin, and requests without one, are accepted.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** What happens to a capability after it was requested. */
export type CapabilityReview = "none" | "simulated";

/** The clock that webhook deliveries are signed with. */
export type WebhookTime = "sandbox" | "real";

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /**
   * The API keys that the sandbox accepts.
   * @default One random key, which `sandbox.apiKeys` contains.
   */
  readonly apiKeys?: readonly ApiKey[] | undefined;
  /**
   * Lifetime of access tokens in seconds.
   * @default 3600
   */
  readonly accessTokenTtlSeconds?: number | undefined;
  /**
   * Lifetime of refresh tokens in seconds.
   * @default 2_592_000
   */
  readonly refreshTokenTtlSeconds?: number | undefined;
  /**
   * Limits the requests of each API key and IP address. Requests above the limit get status 429. Moov allows 40 requests
   * per second in production and 10 in test mode.
   * @default No limit.
   */
  readonly rateLimit?: { readonly requestsPerSecond: number } | undefined;
  /**
   * Maximum size of a request body in bytes. Requests with a larger body get status 413. Requests with a file can be larger
   * by the maximum size of the file.
   * @default 65_536
   */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Returns the Unix time in milliseconds that the clock of the sandbox follows. `sandbox.clock` sets it forward.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
  /**
   * How fast the clock of the sandbox runs: with 3600, an hour passes in each second. With 0 it stands still, and only
   * `sandbox.clock.advance` sets it forward. At most 1,000,000.
   * @default 1
   */
  readonly speed?: number | undefined;
  /**
   * Sends a webhook delivery to its URL. Pass the handler of your application to deliver without HTTP. A delivery has
   * succeeded if the status of the response is 2xx, and failed if there is no response within 5 seconds of real time.
   * @default `fetch`
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox({
   *   deliverWebhook: async (request) => {
   *     console.log(await request.json());
   *     return new Response(null, { status: 204 });
   *   },
   * });
   * ```
   */
  readonly deliverWebhook?: ((request: Request) => Response | Promise<Response>) | undefined;
  /**
   * The time with which webhook deliveries are signed. Receivers reject times that are too far from their own clock. With
   * `sandbox`, pass `now: sandbox.clock.now` to `webhookHandler`. With `real` it is the time of `now`, for receivers in
   * other processes.
   * @default "sandbox"
   */
  readonly webhookTime?: WebhookTime | undefined;
  /**
   * What happens to a capability after it was requested. With `none` it is enabled at once, as in Moov's test mode. With
   * `simulated` it is pending until the account has provided what it needs, then in review for one minute, and then
   * enabled. It is disabled instead if the `metadata` of the account contains `sandboxReview: "fail"`.
   * @default "none"
   */
  readonly capabilityReview?: CapabilityReview | undefined;
  /**
   * Data to start with. `marketplace` contains a seller (a business) and a buyer (a person). `listAccounts` finds
   * them by their `foreignID`, `seller` and `buyer`. Both have a verified bank account and money in their wallets. The
   * buyer also has three cards: one for payments, one that is always declined, and one for payouts.
   * @default Only the partner account.
   */
  readonly seed?: SeedName | undefined;
  /**
   * The state to start with, from `sandbox.snapshot()`. The clock continues at the time of the snapshot.
   * @default An empty state.
   */
  readonly snapshot?: SandboxSnapshot | undefined;
  /**
   * Called after each request, for example to print it. Secrets are redacted.
   * @default Does nothing.
   */
  readonly onRequest?: ((request: RecordedRequest) => void) | undefined;
}
