import { tokenStoreConformance } from "@moovkit/conformance";
import { afterAll, describe, expect, it } from "vitest";
import type { RedisClient } from "../src/index.js";
import { openRedis } from "./redis-fixture.js";

const redis = await openRedis();
const clients = redis ? [redis.client, await redis.connect()] : [];
afterAll(() => clients[1]?.close());

describe.skipIf(!redis)("redisStore() conforms with two connections:", () => {
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
