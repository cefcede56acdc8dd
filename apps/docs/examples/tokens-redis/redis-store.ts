import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { createClient } from "redis";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_TOKENS_KEY = "", REDIS_URL = "" } = process.env;

const redis = await createClient({ url: REDIS_URL }).on("error", console.error).connect();
const security = tokens({
  clientId: MOOV_PUBLIC_KEY,
  clientSecret: MOOV_SECRET_KEY,
  scope: "/ping.read",
  store: redisStore({ client: redis, encryptionKey: MOOV_TOKENS_KEY }), // openssl rand -base64 32
});
const moov = createMoov({ transport: fetchTransport(), security });
await moov.ping();

// On shutdown:
await moov[Symbol.asyncDispose]();
await redis.close();
