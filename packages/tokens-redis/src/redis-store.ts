import type { Acquired, Lease, StoredToken, TokenStore } from "@moovkit/tokens";
import { ChangeListener } from "./change-listener.js";
import { type Cipher, createCipher } from "./cipher.js";
import { type RedisStoreOptions, resolveOptions } from "./options.js";
import { type RedisKeys, toRedisKeys } from "./redis-keys.js";
import { ACQUIRE, READ, RELEASE, SPEND, WRITE } from "./scripts.js";

const DAY_MS = 86_400_000;

/** A lease that knows how far the clock of the server is ahead of that of this process. */
interface RedisLease extends Lease {
  readonly clockOffsetMs: number;
}

/**
 * Creates a store that keeps encrypted tokens in Redis, for all processes that share it.
 *
 * @param options - The Redis client and the encryption key.
 * @returns The store, for the `store` option of `tokens()`.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { tokens } from "@moovkit/tokens";
 * import { redisStore } from "@moovkit/tokens-redis";
 * import { createClient } from "redis";
 *
 * const client = await createClient().on("error", console.error).connect();
 * const store = redisStore({ client, encryptionKey: process.env.MOOV_TOKENS_KEY ?? "" });
 * const security = tokens({ publicKey: "public", secretKey: "secret", scope: "/accounts.read", store });
 * ```
 */
export function redisStore(options: RedisStoreOptions): TokenStore {
  const { client, encryptionKeys, keyPrefix, now } = resolveOptions(options);
  const cipher = createCipher(encryptionKeys);
  const channel = `${keyPrefix}changed`;
  const listener = new ChangeListener(client, channel);

  const toKeys = (key: string) => toRedisKeys(keyPrefix, key);
  const run = async (
    script: string,
    { token, lease, fence }: RedisKeys,
    args: readonly (string | number)[],
    signal: AbortSignal,
  ): Promise<unknown> => {
    const commands = client.withCommandOptions({ abortSignal: signal, typeMapping: {} });
    return commands.eval(script, { keys: [token, lease, fence], arguments: args.map(String) });
  };

  return {
    name: "redis",
    read: async (key, signal) => {
      const startedAt = now();
      const keys = await toKeys(key);
      const stored = readReply(await run(READ, keys, [], signal));
      return stored && decryptToken(cipher, keys.token, stored, startedAt);
    },
    acquire: async (key, leaseMs, signal): Promise<Acquired> => {
      const args = [Math.ceil(leaseMs), Math.ceil(leaseMs) + DAY_MS];
      const [fence, time] = readNumbers(await run(ACQUIRE, await toKeys(key), args, signal));
      if (fence === 0) return { busyMs: time };
      const lease: RedisLease = { fence, clockOffsetMs: time - now() };
      return { lease };
    },
    spend: async (key, { fence }, signal) => (await run(SPEND, await toKeys(key), [fence], signal)) === 1,
    write: async (key, token, lease, signal) => {
      const expires = toServerTime(token.expiresAt, lease);
      const keys = await toKeys(key);
      const value = await encryptToken(cipher, keys.token, token, expires);
      const hasRefreshToken = token.refreshToken !== undefined;
      // A refresh token outlives its access token. Keeping it for a day saves a token request after a quiet night.
      const keptUntil = hasRefreshToken ? expires + DAY_MS : expires;
      const args = [lease.fence, channel, value, expires, keptUntil, hasRefreshToken ? 1 : 0];
      return (await run(WRITE, keys, args, signal)) === 1;
    },
    release: async (key, { fence }, signal) => {
      await run(RELEASE, await toKeys(key), [fence, channel], signal);
    },
    wait: async (key, signal) => listener.wait((await toKeys(key)).token, signal),
    [Symbol.asyncDispose]: async () => listener.close(),
  };
}

/** Another program may use the same keys, so replies need a check. */
const readNumbers = (reply: unknown): readonly [number, number] => {
  const [first, second] = Array.isArray(reply) ? reply.map(Number) : [];
  if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return [Number(first), Number(second)];
  const error = new Error(
    "redisStore: Redis returned an unexpected reply. Use a `keyPrefix` that no other program uses.",
  );
  throw Object.assign(error, { code: "redis_response" });
};

/** A token as the script `READ` returns it. Times are those of the server. */
interface EncryptedToken {
  readonly value: string;
  readonly expires: unknown;
  readonly isSpent: boolean;
  readonly time: unknown;
}

const readReply = (reply: unknown): EncryptedToken | undefined => {
  if (!Array.isArray(reply)) return undefined;
  const [value, expires, spent, time] = reply;
  return typeof value === "string" ? { value, expires, isSpent: spent !== null, time } : undefined;
};

/** Nobody can move an encrypted token to another key or extend its life: both are part of the encryption context. */
const toEncryptionContext = (name: string, expires: unknown): string => `${name} ${expires}`;

const encryptToken = (
  cipher: Cipher,
  name: string,
  { expiresAt: _, ...token }: StoredToken,
  expires: number,
): Promise<string> => cipher.encrypt(toEncryptionContext(name, expires), JSON.stringify(token));

const decryptToken = async (
  cipher: Cipher,
  name: string,
  { value, expires, isSpent, time }: EncryptedToken,
  readAt: number,
): Promise<StoredToken | undefined> => {
  const text = await cipher.decrypt(toEncryptionContext(name, expires), value);
  if (text === undefined) return undefined;
  const { accessToken, refreshToken, scope, lifetimeMs } = JSON.parse(text);
  const remainingMs = Number(expires) - Number(time);
  const token = { accessToken, scope, lifetimeMs, expiresAt: readAt + remainingMs };
  if (refreshToken !== undefined && !isSpent) return { ...token, refreshToken };
  return remainingMs > 0 ? token : undefined;
};

const toServerTime = (time: number, lease: Lease): number => {
  const serverTime = Math.floor(time + ((lease as RedisLease).clockOffsetMs ?? 0));
  // Redis would store the token before it rejects the time, and would never remove it.
  if (!Number.isSafeInteger(serverTime))
    throw new RangeError("write: `expiresAt` must be a Unix time in milliseconds.");
  return serverTime;
};
