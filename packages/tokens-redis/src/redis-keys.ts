const HASH_BYTES = 16;

/** The names of the keys in Redis that belong to one key of the store. */
export interface RedisKeys {
  readonly token: string;
  readonly lease: string;
  readonly fence: string;
}

/**
 * Returns the names of the keys in Redis. They contain a hash of the key, because the key may contain data that others
 * should not read, such as account IDs. The braces are a hash tag: a cluster stores the keys on one node.
 */
export const toRedisKeys = async (keyPrefix: string, key: string): Promise<RedisKeys> => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  const hex = Array.from(new Uint8Array(hash, 0, HASH_BYTES), (byte) => byte.toString(16).padStart(2, "0"));
  const name = `${keyPrefix}{${hex.join("")}}`;
  return { token: `${name}:token`, lease: `${name}:lease`, fence: `${name}:fence` };
};
