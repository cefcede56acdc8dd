import { randomBytes } from "node:crypto";
import { tokenStoreConformance } from "@moovkit/conformance";
import * as redis5 from "redis";
import * as redis6 from "redis6";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RedisClient, redisStore } from "../src/index.js";
import { canStartRedis, startCluster, startSentinel } from "./redis-server.js";

if (!canStartRedis && process.env.CI) throw new Error("redis-server is not installed. These tests need it.");

const encryptionKey = randomBytes(32);

const openCluster = async (createCluster: typeof redis5.createCluster) => {
  const cluster = await startCluster();
  const client = createCluster({ rootNodes: [{ url: cluster.url }] });
  client.on("error", () => {});
  await client.connect();
  // The nodes need a moment to agree on their slots.
  await vi.waitFor(() => client.set("any", "value"), { timeout: 20_000 });
  return [client, cluster] as const;
};

const openSentinel = async (createSentinel: typeof redis5.createSentinel) => {
  const sentinel = await startSentinel();
  const client = createSentinel({
    name: "moov",
    sentinelRootNodes: [{ host: "127.0.0.1", port: sentinel.port }],
  });
  client.on("error", () => {});
  await client.connect();
  return [client, sentinel] as const;
};

// Both versions have these methods, but TypeScript cannot compare their types.
const { createCluster: createCluster6, createSentinel: createSentinel6 } = redis6 as unknown as typeof redis5;

describe.skipIf(!canStartRedis).each([
  ["a cluster of three nodes with node-redis 5", () => openCluster(redis5.createCluster)],
  ["a cluster of three nodes with node-redis 6", () => openCluster(createCluster6)],
  ["a sentinel with node-redis 5", () => openSentinel(redis5.createSentinel)],
  ["a sentinel with node-redis 6", () => openSentinel(createSentinel6)],
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
