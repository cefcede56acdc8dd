import { tokenStoreConformance } from "@moovkit/conformance";
import { createClient as createClient6 } from "redis6";
import { afterAll, describe, expect, it } from "vitest";
import type { RedisClient } from "../src/index.js";
import { openRedis } from "./redis-fixture.js";

const redis = await openRedis();

const connect6 = async (url: string): Promise<RedisClient & { close(): Promise<unknown> }> => {
  const client = createClient6({ url });
  await client.on("error", () => {}).connect();
  return client;
};

const clients5 = redis ? [redis.client, await redis.connect()] : [];
const clients6 = redis ? [await connect6(redis.url), await connect6(redis.url)] : [];
afterAll(async () => {
  for (const client of [...clients5.slice(1), ...clients6]) await client.close();
});

describe.skipIf(!redis).each<[string, readonly RedisClient[]]>([
  ["5", clients5],
  ["6", clients6],
])("redisStore() conforms with two connections of node-redis %s:", (_, clients) => {
  let opened = 0;
  const openStore = () => {
    if (!redis) throw new Error("Redis was not found.");
    opened += 1;
    return redis.openStore({ client: clients[opened % 2] as RedisClient });
  };
  it.each([...tokenStoreConformance(openStore)])("$name", async ({ run }) =>
    expect(await run()).toBeUndefined(),
  );
});
