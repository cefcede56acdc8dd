import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { createClient as createRedisClient } from "redis";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_TOKENS_KEY = "", REDIS_URL = "" } = process.env;

const redis = await createRedisClient({ url: REDIS_URL }).on("error", console.error).connect();
const store = redisStore({ client: redis, encryptionKey: MOOV_TOKENS_KEY }); // openssl rand -base64 32
const security = tokens({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  scope: "/ping.read",
  store,
});
const client = createClient({ transport: fetchTransport(), security });
await ping(client);

// On shutdown:
await client.close();
await store[Symbol.asyncDispose]?.();
await redis.close();
