import { ConfigurationError } from "@moovkit/models";

/** An API key of the sandbox. */
export interface ApiKey {
  readonly publicKey: string;
  readonly secretKey: string;
  /** Origins that may ask for tokens, as `https://example.com`. Left out: any, and none. */
  readonly allowedOrigins?: readonly string[];
}

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /** Who may use it. Default: one random pair, to be read from `sandbox.apiKeys`. */
  readonly apiKeys?: readonly ApiKey[];
  /** Default: 3600. */
  readonly accessTokenTtlSeconds?: number;
  /** Default: 2,592,000, thirty days. */
  readonly refreshTokenTtlSeconds?: number;
  /** Over it, 429. Moov allows 40 a second in production and 10 in test. Default: no limit. */
  readonly rateLimit?: { readonly requestsPerSecond: number };
  /** A larger body is answered with 413. Default: 65,536. */
  readonly maxBodyBytes?: number;
  /** Unix time in ms: a test moves it to let tokens expire. Default: `Date.now`. */
  readonly now?: () => number;
}

export interface Settings {
  readonly apiKeys: readonly ApiKey[];
  readonly accessTokenTtlSeconds: number;
  readonly refreshTokenTtlSeconds: number;
  readonly requestsPerSecond: number;
  readonly maxBodyBytes: number;
  readonly now: () => number;
}

const NAMES = [
  "apiKeys",
  "accessTokenTtlSeconds",
  "refreshTokenTtlSeconds",
  "rateLimit",
  "maxBodyBytes",
  "now",
];

const positive = (name: string, value: number): number => {
  if (typeof value === "number" && value > 0) return value;
  throw new ConfigurationError(`createSandbox: ${name} must be a number above 0.`);
};

/** Beyond that no date is left. */
const seconds = (name: string, value: number): number => {
  if (positive(name, value) < 1e12) return value;
  throw new ConfigurationError(`createSandbox: ${name} must be below 1e12.`);
};

const randomKey = (): ApiKey => ({ publicKey: crypto.randomUUID(), secretKey: crypto.randomUUID() });

const checkKey = (key: ApiKey): void => {
  const { publicKey, secretKey, allowedOrigins } = key ?? {};
  if (typeof publicKey !== "string" || typeof secretKey !== "string" || !publicKey || !secretKey)
    throw new ConfigurationError("createSandbox: each of apiKeys needs a publicKey and a secretKey.");
  if (publicKey.includes(":"))
    throw new ConfigurationError("createSandbox: a publicKey has no colon (RFC 7617).");
  if (allowedOrigins !== undefined && !Array.isArray(allowedOrigins))
    throw new ConfigurationError('createSandbox: allowedOrigins is a list, such as ["https://example.com"].');
  if (allowedOrigins?.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin))
    throw new ConfigurationError(
      "createSandbox: allowedOrigins are such as https://example.com, with no path.",
    );
};

export const settingsOf = (options: SandboxOptions): Settings => {
  if (typeof options !== "object" || options === null)
    throw new ConfigurationError(`createSandbox: give an object; it takes ${NAMES.join(", ")}.`);
  const unknown = Object.keys(options).filter((name) => !NAMES.includes(name));
  if (unknown.length)
    throw new ConfigurationError(
      `createSandbox: unknown ${unknown.join(", ")}; it takes ${NAMES.join(", ")}.`,
    );
  const { apiKeys = [randomKey()], rateLimit, now = Date.now } = options;
  if (!Array.isArray(apiKeys) || apiKeys.length === 0)
    throw new ConfigurationError(
      "createSandbox: apiKeys is a list of at least one { publicKey, secretKey }.",
    );
  apiKeys.forEach(checkKey);
  if (new Set(apiKeys.map(({ publicKey }) => publicKey)).size < apiKeys.length)
    throw new ConfigurationError("createSandbox: two of apiKeys have the same publicKey.");
  if (typeof now !== "function") throw new ConfigurationError("createSandbox: now must be a function.");
  return {
    apiKeys,
    accessTokenTtlSeconds: seconds("accessTokenTtlSeconds", options.accessTokenTtlSeconds ?? 3600),
    refreshTokenTtlSeconds: seconds("refreshTokenTtlSeconds", options.refreshTokenTtlSeconds ?? 2_592_000),
    requestsPerSecond: positive(
      "rateLimit.requestsPerSecond",
      rateLimit == null ? Number.POSITIVE_INFINITY : rateLimit.requestsPerSecond,
    ),
    maxBodyBytes: positive("maxBodyBytes", options.maxBodyBytes ?? 65_536),
    now,
  };
};
