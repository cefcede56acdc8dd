import { redisSeenEvents, webhookHandler } from "@moovkit/webhooks";
import { createClient } from "redis";

const { MOOV_WEBHOOK_SECRET = "", REDIS_URL = "" } = process.env;

const redis = await createClient({ url: REDIS_URL }).on("error", console.error).connect();
export const receiveWebhook = webhookHandler({
  secret: MOOV_WEBHOOK_SECRET,
  seen: redisSeenEvents(redis),
  onEvent: (event) => console.log(event.type),
});

// On shutdown, after the server is closed:
export const closeRedis = (): Promise<void> => redis.close();
