// One process of a fleet, from the built packages: makes calls when it is told to, and says how they went.
import { createMoov } from "@moovkit/core";
import { tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { undiciTransport } from "@moovkit/undici";
import { createClient } from "redis";

const { baseURL, redisURL, encryptionKey, keyPrefix, clientId, clientSecret, name, options } = JSON.parse(
  process.argv[2],
);
const client = createClient({ url: redisURL, socket: { reconnectStrategy: 50 } }).on("error", () => {});
await client.connect();
const events = [];
const security = tokens({
  clientId,
  clientSecret,
  scope: "/ping.read",
  store: redisStore({ client, encryptionKey, keyPrefix }),
  onEvent: (event) => event.type !== "hit" && events.push(event),
  ...options,
});
const moov = createMoov({ transport: undiciTransport(), baseURL, security, userAgent: name });

process.on("message", async ({ calls }) => {
  const startedAt = performance.now();
  let longestMs = 0;
  const outcomes = await Promise.all(
    Array.from({ length: calls }, async () => {
      const { ok, error } = await moov.ping().result();
      longestMs = Math.max(longestMs, performance.now() - startedAt);
      return ok ? "ok" : `${error.code}: ${error.message}`;
    }),
  );
  const lost = outcomes.filter((outcome) => outcome !== "ok");
  process.send({ name, lost, longestMs, events: events.splice(0).map(({ type, during }) => during ?? type) });
});
process.on("disconnect", () => process.exit(0));
process.send({ name, ready: true });
