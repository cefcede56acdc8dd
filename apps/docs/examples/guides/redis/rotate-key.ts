import { type RedisClient, redisStore } from "@moovkit/tokens-redis";

const { MOOV_TOKENS_KEY = "", OLD_MOOV_TOKENS_KEY = "" } = process.env;

/** The first key encrypts. All keys decrypt. */
export const createStore = (client: RedisClient) =>
  redisStore({ client, encryptionKey: [MOOV_TOKENS_KEY, OLD_MOOV_TOKENS_KEY] });
