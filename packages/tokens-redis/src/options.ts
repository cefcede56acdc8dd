import { ConfigurationError, checkOptions, FUNCTION_OPTION, type OptionCheck } from "@moovkit/models";
import { type EncryptionKey, readEncryptionKeys } from "./encryption-key.js";
import type { RedisClient } from "./redis-client.js";

/** Options of `redisStore()`. */
export interface RedisStoreOptions {
  /** A connected client, cluster or sentinel of node-redis 5 or 6. The store never closes it. */
  readonly client: RedisClient;
  /** Encrypts the tokens. With a list, the first key encrypts and all keys decrypt, so that keys can be rotated. */
  readonly encryptionKey: EncryptionKey | readonly EncryptionKey[];
  /**
   * Prefix of all keys in Redis. Stores with the same prefix share their tokens.
   * @default "moovkit:"
   */
  readonly keyPrefix?: string | undefined;
  /**
   * Returns the Unix time in milliseconds. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

const CLIENT_METHODS = ["eval", "withCommandOptions"];

const isClient = (value: unknown): boolean =>
  CLIENT_METHODS.every((name) => typeof (value as Record<string, unknown> | null)?.[name] === "function");

const CHECKS: { readonly [Name in keyof RedisStoreOptions]-?: OptionCheck } = {
  client: [isClient, "a connected client of node-redis 5 or 6: await createClient({ url }).connect()"],
  encryptionKey: [
    (value) => readEncryptionKeys(value) !== undefined,
    "32 bytes, as a Uint8Array or in base64 (openssl rand -base64 32), or a list of such keys",
  ],
  keyPrefix: [
    (value) => typeof value === "string" && value !== "" && !/[{}]/.test(value),
    "a string that is not empty and does not contain { or }",
  ],
  now: FUNCTION_OPTION,
};

/**
 * Checks the options and adds the defaults.
 *
 * @throws ConfigurationError if an option is invalid.
 */
export const resolveOptions = (options: RedisStoreOptions) => {
  const checked = checkOptions("redisStore", options, CHECKS);
  const { client, keyPrefix = "moovkit:", now = () => Date.now() } = checked;
  const encryptionKeys = readEncryptionKeys(checked.encryptionKey);
  if (client === undefined) throw createMissingOptionError("client");
  if (encryptionKeys === undefined) throw createMissingOptionError("encryptionKey");
  return { client, encryptionKeys, keyPrefix, now };
};

const createMissingOptionError = (name: "client" | "encryptionKey") =>
  new ConfigurationError(`redisStore: \`${name}\` must be ${CHECKS[name][1]}.`);
