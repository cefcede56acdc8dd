import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { ApiKey, CapabilityReview, SandboxOptions, WebhookTime } from "./options.js";
import type { RecordedRequest } from "./request-log.js";
import { SEED_NAMES, type SeedName } from "./seeds/seed-names.js";
import type { SandboxSnapshot } from "./snapshot.js";
import { isTime } from "./timestamps.js";

/** The options of a sandbox with all defaults. */
export interface Settings {
  readonly apiKeys: readonly ApiKey[];
  readonly accessTokenTtlSeconds: number;
  readonly refreshTokenTtlSeconds: number;
  /** `Infinity` means that there is no limit. */
  readonly requestsPerSecond: number;
  readonly maxBodyBytes: number;
  readonly now: () => number;
  /** Returns the time that the clock follows, in contrast to the time of the clock. */
  readonly realNow: () => number;
  readonly speed: number;
  readonly deliverWebhook: (request: Request) => Response | Promise<Response>;
  readonly webhookTime: WebhookTime;
  readonly capabilityReview: CapabilityReview;
  readonly seed: SeedName | undefined;
  readonly snapshot: SandboxSnapshot | undefined;
  readonly onRequest: (request: RecordedRequest) => void;
}

/** Dates cannot represent the expiry of a token with a longer lifetime. */
const MAX_LIFETIME_SECONDS = 1e12;

const isPositive = (value: unknown): boolean => typeof value === "number" && value > 0;

const lifetime: OptionCheck = [
  (value) => isPositive(value) && Number(value) < MAX_LIFETIME_SECONDS,
  `a number of seconds above 0 and below ${MAX_LIFETIME_SECONDS}`,
];

const isTable = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry) => Array.isArray(entry) && typeof entry[0] === "string");

const isSnapshot = (value: unknown): boolean => {
  const { version, time, tables } = (value ?? {}) as Partial<SandboxSnapshot>;
  const hasTables = typeof tables === "object" && tables !== null && Object.values(tables).every(isTable);
  return version === 1 && isTime(time) && hasTables;
};

/** With a higher speed, the years of timestamps soon have more than four digits. */
const MAX_SPEED = 1_000_000;

/** The values that `speed` can have, in words. */
export const SPEED_RANGE = `a number from 0 to ${MAX_SPEED}`;

/** Returns whether a value can be the speed of a clock. */
export const isSpeed = (value: unknown): boolean =>
  typeof value === "number" && value >= 0 && value <= MAX_SPEED;

const OPTION_CHECKS: Readonly<Record<keyof SandboxOptions, OptionCheck>> = {
  apiKeys: [
    (value) => Array.isArray(value) && value.length > 0,
    "a list of at least one `{ publicKey, secretKey }`",
  ],
  accessTokenTtlSeconds: lifetime,
  refreshTokenTtlSeconds: lifetime,
  rateLimit: [
    (value) => isPositive((value as SandboxOptions["rateLimit"] | null)?.requestsPerSecond),
    "an object such as `{ requestsPerSecond: 10 }`, with a number above 0",
  ],
  maxBodyBytes: [isPositive, "a number of bytes above 0"],
  now: [(value) => typeof value === "function", "a function that returns the Unix time in milliseconds"],
  onRequest: [(value) => typeof value === "function", "a function"],
  speed: [isSpeed, SPEED_RANGE],
  deliverWebhook: [
    (value) => typeof value === "function",
    "a function that takes a `Request` and returns a `Response`",
  ],
  webhookTime: [(value) => value === "sandbox" || value === "real", '"sandbox" or "real"'],
  capabilityReview: [(value) => value === "none" || value === "simulated", '"none" or "simulated"'],
  seed: [
    (value) => SEED_NAMES.some((name) => name === value),
    SEED_NAMES.map((name) => `"${name}"`).join(" or "),
  ],
  snapshot: [isSnapshot, "the return value of `sandbox.snapshot()`, of this version of the sandbox"],
};

const isNonEmptyString = (value: unknown): value is string => typeof value === "string" && value !== "";

const isOrigin = (origin: string): boolean => URL.canParse(origin) && new URL(origin).origin === origin;

const checkApiKey = (key: ApiKey): void => {
  const { publicKey, secretKey, allowedOrigins } = key ?? {};
  if (!isNonEmptyString(publicKey) || !isNonEmptyString(secretKey))
    throw new ConfigurationError(
      "createSandbox: invalid API key in `apiKeys`. Set `publicKey` and `secretKey` to non-empty strings.",
    );
  if (publicKey.includes(":"))
    throw new ConfigurationError(
      "createSandbox: invalid API key in `apiKeys`. `publicKey` must not contain a colon (RFC 7617, section 2).",
    );
  if (allowedOrigins !== undefined && !(Array.isArray(allowedOrigins) && allowedOrigins.every(isOrigin)))
    throw new ConfigurationError(
      'createSandbox: invalid `allowedOrigins`. Set a list of origins without a path, such as ["https://example.com"].',
    );
};

const checkApiKeys = (apiKeys: readonly ApiKey[]): void => {
  apiKeys.forEach(checkApiKey);
  if (new Set(apiKeys.map(({ publicKey }) => publicKey)).size < apiKeys.length)
    throw new ConfigurationError(
      "createSandbox: two keys in `apiKeys` have the same `publicKey`. Use a different one for each key.",
    );
};

const checkNow = (now: () => number): void => {
  if (!isTime(now()))
    throw new ConfigurationError(
      "createSandbox: `now` does not return the Unix time in milliseconds. Return a number, such as that of `Date.now()`.",
    );
};

const createRandomKey = (): ApiKey => ({ publicKey: crypto.randomUUID(), secretKey: crypto.randomUUID() });

/**
 * Checks the options of `createSandbox` and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveSettings = (options: SandboxOptions): Settings => {
  const {
    apiKeys = [createRandomKey()],
    accessTokenTtlSeconds = 3600,
    refreshTokenTtlSeconds = 2_592_000,
    rateLimit = { requestsPerSecond: Number.POSITIVE_INFINITY },
    maxBodyBytes = 65_536,
    now = Date.now,
    speed = 1,
    deliverWebhook = (request: Request) => globalThis.fetch(request),
    webhookTime = "sandbox",
    capabilityReview = "none",
    seed,
    snapshot,
    onRequest = () => {},
  } = checkOptions("createSandbox", options, OPTION_CHECKS);
  checkApiKeys(apiKeys);
  checkNow(now);
  if (seed !== undefined && snapshot !== undefined)
    throw new ConfigurationError(
      "createSandbox: `seed` and `snapshot` both set the data to start with. Remove one of them.",
    );
  const { requestsPerSecond } = rateLimit;
  return {
    apiKeys,
    accessTokenTtlSeconds,
    refreshTokenTtlSeconds,
    requestsPerSecond,
    maxBodyBytes,
    now,
    realNow: now,
    speed,
    deliverWebhook,
    webhookTime,
    capabilityReview,
    seed,
    snapshot,
    onRequest,
  };
};
