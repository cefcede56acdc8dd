import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { redisSeenEvents, webhookHandler } from "@moovkit/webhooks";
import { createClient as createRedisClient } from "redis";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_WEBHOOK_SECRET = "" } = process.env;
const { MOOV_TOKENS_KEY = "", REDIS_URL = "" } = process.env;

const redis = await createRedisClient({ url: REDIS_URL }).on("error", console.error).connect();

// One access token for all processes.
const store = redisStore({ client: redis, encryptionKey: MOOV_TOKENS_KEY });
const apiKey = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const security = tokens({ ...apiKey, scope: "/ping.read", store });
const client = createClient({ transport: fetchTransport(), security, plugins: [retry()] });
await ping(client);

// Each webhook event is handled by one process.
export const receiveWebhook = webhookHandler({
  secret: MOOV_WEBHOOK_SECRET,
  seen: redisSeenEvents(redis),
  onEvent: (event) => console.log(event.type),
});

/** Call it on shutdown. The order matters: the store and the handler use the connection. */
export const closeRedis = async () => {
  await client.close();
  await store[Symbol.asyncDispose]?.();
  await redis.close();
};
