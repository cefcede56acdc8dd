import { redisStore } from "@moovkit/tokens-redis";
import { redisSeenEvents } from "@moovkit/webhooks";
import { createCluster, createSentinel } from "redis";

const { MOOV_TOKENS_KEY = "" } = process.env;

export const connectToCluster = async () => {
  const client = createCluster({
    rootNodes: [{ url: "redis://redis-1:6379" }, { url: "redis://redis-2:6379" }],
  });
  await client.on("error", console.error).connect();
  return { store: redisStore({ client, encryptionKey: MOOV_TOKENS_KEY }), seen: redisSeenEvents(client) };
};

export const connectToSentinel = async () => {
  const client = createSentinel({
    name: "moov",
    sentinelRootNodes: [{ host: "sentinel-1", port: 26379 }],
  });
  await client.on("error", console.error).connect();
  return { store: redisStore({ client, encryptionKey: MOOV_TOKENS_KEY }), seen: redisSeenEvents(client) };
};
