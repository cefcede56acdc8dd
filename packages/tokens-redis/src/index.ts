export type { RedisClient, RedisSubscriber } from "./redis-client.js";
export { type EncryptionKey, type RedisStoreOptions, redisStore } from "./redis-store.js";
