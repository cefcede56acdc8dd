import { randomBytes } from "node:crypto";
import type { StoredToken, TokenStore } from "@moovkit/tokens";
import { createClient } from "redis";
import { afterAll } from "vitest";
import { type RedisStoreOptions, redisStore } from "../src/index.js";
import { findRedis } from "./redis-server.js";

export const encryptionKey = randomBytes(32).toString("base64");

/** A signal that is never aborted. */
export const neverAborted = new AbortController().signal;

export const createToken = (overrides: Partial<StoredToken> = {}): StoredToken => ({
  accessToken: "the-access-token",
  refreshToken: "the-refresh-token",
  scope: "/ping.read",
  lifetimeMs: 60_000,
  expiresAt: Date.now() + 60_000,
  ...overrides,
});

export const writeToken = async (store: TokenStore, key: string, token = createToken()): Promise<void> => {
  const acquired = await store.acquire(key, 10_000, neverAborted);
  if (!("lease" in acquired)) throw new Error("Another holder has the lease.");
  if (!(await store.write(key, token, acquired.lease, neverAborted)))
    throw new Error("The token was not written.");
};

type Client = ReturnType<typeof createClient>;

export interface RedisFixture {
  readonly url: string;
  readonly client: Client;
  readonly keyPrefix: string;
  /** Opens another connection. `name` identifies it in `CLIENT LIST`. */
  readonly connect: (name?: string) => Promise<Client>;
  readonly listKeys: () => Promise<string[]>;
  readonly openStore: (options?: Partial<RedisStoreOptions>) => TokenStore;
  /** Writes a token. Returns the name of its key in Redis. */
  readonly writeTokenAndFindKey: (key: string) => Promise<string>;
}

/** Connects to Redis. Removes the keys of the test file and disconnects after its tests. */
export const openRedis = async (): Promise<RedisFixture | undefined> => {
  const redis = await findRedis();
  if (!redis) return undefined;
  const keyPrefix = `moovkit-test-${randomBytes(6).toString("hex")}:`;
  const connect = async (name?: string): Promise<Client> => {
    const connection: Client = createClient({ url: redis.url, ...(name && { name }) });
    connection.on("error", () => {});
    await connection.connect();
    return connection;
  };
  const client = await connect();

  const listKeys = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const batch of client.scanIterator({ MATCH: `${keyPrefix}*` })) keys.push(...batch);
    return keys;
  };
  const openStore = (options: Partial<RedisStoreOptions> = {}): TokenStore =>
    redisStore({ client, encryptionKey, keyPrefix, ...options });

  afterAll(async () => {
    const keys = await listKeys();
    if (keys.length) await client.del(keys);
    await client.close();
    await redis[Symbol.asyncDispose]?.();
  });

  return {
    url: redis.url,
    client,
    keyPrefix,
    connect,
    listKeys,
    openStore,
    writeTokenAndFindKey: async (key: string): Promise<string> => {
      const keysBefore = await listKeys();
      await writeToken(openStore(), key);
      const added = (await listKeys()).find((name) => !keysBefore.includes(name) && name.endsWith(":token"));
      if (!added) throw new Error("No token was written.");
      return added;
    },
  };
};
