export type { EncryptionKey } from "./encryption-key.js";
export type { RedisStoreOptions } from "./options.js";
export type { RedisClient, RedisSubscriber } from "./redis-client.js";
export { redisStore } from "./redis-store.js";
