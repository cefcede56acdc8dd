import type { Acquired, Lease, TokenStore } from "@moovkit/core";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { keyBytes, openCipher } from "./cipher.js";
import { openListener } from "./listener.js";
import type { RedisClient } from "./redis-client.js";
import { ACQUIRE, READ, RELEASE, SPEND, WRITE } from "./scripts.js";

/** 32 bytes, as they are or in base64: `openssl rand -base64 32` makes them. */
export type EncryptionKey = string | Uint8Array;

/** Options of `redisStore()`. */
export interface RedisStoreOptions {
  /** A connected client, cluster or sentinel of node-redis 5. It stays yours to close. */
  readonly client: RedisClient;
  /** Tokens are encrypted with it. Of a list the first writes and all read, so that a key can be changed. */
  readonly encryptionKey: EncryptionKey | readonly EncryptionKey[];
  /** All keys begin with it. Those who share it share their tokens. Default: `moovkit:`. */
  readonly keyPrefix?: string | undefined;
  /** Unix time in ms, for tests. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const DAY_MS = 86_400_000;

const keysOf = (given: unknown): readonly (Uint8Array<ArrayBuffer> | undefined)[] =>
  (Array.isArray(given) ? given : [given]).map(keyBytes);

const CHECKS: { readonly [Name in keyof RedisStoreOptions]-?: OptionCheck } = {
  client: [
    (value) =>
      ["eval", "withCommandOptions"].every(
        (name) => typeof (value as Record<string, unknown>)?.[name] === "function",
      ),
    "a connected client of node-redis 5: await createClient({ url }).connect()",
  ],
  encryptionKey: [
    (value) => keysOf(value).length > 0 && !keysOf(value).includes(undefined),
    "32 bytes, as a Uint8Array or in base64 (openssl rand -base64 32), or a list of such: the first writes, all read",
  ],
  keyPrefix: [
    (value) => typeof value === "string" && value !== "" && !/[{}]/.test(value),
    "a string that is not empty, without { and }",
  ],
  now: [(value) => typeof value === "function", "a function"],
};

/** How far the server's clock is ahead of this process's. */
interface RedisLease extends Lease {
  readonly aheadMs: number;
}

/** What Redis answers is not to be trusted: another program may use the keys. */
const numbers = (reply: unknown): readonly [number, number] => {
  const [first, second] = Array.isArray(reply) ? reply.map(Number) : [];
  if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return [Number(first), Number(second)];
  throw Object.assign(new Error("Redis answered what no script of this store does."), {
    code: "redis_reply",
  });
};

/**
 * Keeps tokens in Redis, encrypted, for all who share it: `tokens({ …, store: redisStore({ client, encryptionKey }) })`.
 *
 * @throws ConfigurationError where an option cannot work.
 */
export function redisStore(options: RedisStoreOptions): TokenStore {
  const given = checkOptions("redisStore()", options, CHECKS);
  for (const name of ["client", "encryptionKey"] as const)
    if (given[name] === undefined)
      throw new ConfigurationError(`redisStore(): ${name} must be ${CHECKS[name][1]}.`);
  const { client, encryptionKey, keyPrefix = "moovkit:", now = () => Date.now() } = given;
  const cipher = openCipher(keysOf(encryptionKey) as readonly Uint8Array<ArrayBuffer>[]);
  const channel = `${keyPrefix}changed`;
  const listener = openListener(client, channel);

  /** A key may hold what others should not read, such as the ids of accounts. */
  const nameOf = async (key: string): Promise<string> => {
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
    const hex = Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, "0"));
    return `${keyPrefix}{${hex.join("")}}`;
  };

  /** What a value is good for: nobody can move it to another key, or make it last. */
  const boundTo = async (key: string, expires: unknown) => `${await nameOf(key)}:token ${expires}`;

  const run = async (
    script: string,
    key: string,
    args: readonly (string | number)[],
    signal: AbortSignal,
  ) => {
    const name = await nameOf(key);
    return client.withCommandOptions({ abortSignal: signal, typeMapping: {} }).eval(script, {
      keys: ["token", "lease", "fence"].map((kind) => `${name}:${kind}`),
      arguments: args.map(String),
    });
  };

  return {
    name: "redis",
    read: async (key, signal) => {
      const startedAt = now();
      const reply = await run(READ, key, [], signal);
      if (!Array.isArray(reply) || typeof reply[0] !== "string") return undefined;
      const [value, expires, spent, time] = reply;
      const text = await cipher.decrypt(await boundTo(key, expires), value);
      if (text === undefined) return undefined;
      const { accessToken, refreshToken, scope, lifetimeMs } = JSON.parse(text);
      const leftMs = Number(expires) - Number(time);
      const usable = spent === null ? refreshToken : undefined;
      if (leftMs <= 0 && usable === undefined) return undefined;
      const token = { accessToken, scope, lifetimeMs, expiresAt: startedAt + leftMs };
      return usable === undefined ? token : { ...token, refreshToken: usable };
    },
    acquire: async (key, leaseMs, signal): Promise<Acquired> => {
      const [fence, time] = numbers(
        await run(ACQUIRE, key, [Math.ceil(leaseMs), Math.ceil(leaseMs) + DAY_MS], signal),
      );
      if (fence === 0) return { busyMs: time };
      const lease: RedisLease = { fence, aheadMs: time - now() };
      return { lease };
    },
    spend: async (key, { fence }, signal) => (await run(SPEND, key, [fence], signal)) === 1,
    write: async (key, { expiresAt, ...token }, lease, signal) => {
      const expires = Math.floor(expiresAt + ((lease as RedisLease).aheadMs ?? 0));
      const refreshable = token.refreshToken !== undefined;
      // Redis would fail only after it has stored it, and keep it for ever.
      if (!Number.isSafeInteger(expires)) throw new RangeError("expiresAt must be a Unix time in ms.");
      const value = await cipher.encrypt(await boundTo(key, expires), JSON.stringify(token));
      // A refresh token outlives its access token, and spares a mint after an idle night.
      const keptUntil = refreshable ? expires + DAY_MS : expires;
      const args = [lease.fence, channel, value, expires, keptUntil, refreshable ? 1 : 0];
      return (await run(WRITE, key, args, signal)) === 1;
    },
    release: async (key, { fence }, signal) => {
      await run(RELEASE, key, [fence, channel], signal);
    },
    wait: async (key, signal) => listener.wait(`${await nameOf(key)}:token`, signal),
    [Symbol.asyncDispose]: async () => listener.close(),
  };
}
