import { randomBytes } from "node:crypto";
import { tokenStoreConformance } from "@moovkit/conformance";
import { createCluster, createSentinel } from "redis";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RedisClient, redisStore } from "../src/index.js";
import { canStartRedis, startCluster, startSentinel } from "./redis-server.js";

if (!canStartRedis && process.env.CI) throw new Error("redis-server is not installed. These tests need it.");

const encryptionKey = randomBytes(32);

describe.skipIf(!canStartRedis).each([
  [
    "a cluster of three nodes",
    async () => {
      const cluster = await startCluster();
      const client = createCluster({ rootNodes: [{ url: cluster.url }] });
      client.on("error", () => {});
      await client.connect();
      // The nodes need a moment to agree on their slots.
      await vi.waitFor(() => client.set("any", "value"), { timeout: 20_000 });
      return [client, cluster] as const;
    },
  ],
  [
    "a sentinel",
    async () => {
      const sentinel = await startSentinel();
      const client = createSentinel({
        name: "moov",
        sentinelRootNodes: [{ host: "127.0.0.1", port: sentinel.port }],
      });
      client.on("error", () => {});
      await client.connect();
      return [client, sentinel] as const;
    },
  ],
])("redisStore() conforms on %s:", (_, open) => {
  let client: RedisClient | undefined;
  let server: AsyncDisposable | undefined;
  beforeAll(async () => {
    [client, server] = await open();
  }, 30_000);
  afterAll(async () => {
    client?.destroy?.();
    await server?.[Symbol.asyncDispose]();
  });
  it.each([...tokenStoreConformance(() => redisStore({ client: client as RedisClient, encryptionKey }))])(
    "$name",
    async ({ run }) => expect(await run()).toBeUndefined(),
  );
});
