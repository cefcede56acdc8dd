import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import * as redis5 from "redis";
import * as redis6 from "redis6";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type RedisClient, type RedisStoreOptions, redisStore } from "../src/index.js";

const encryptionKey = randomBytes(32).toString("base64");
const client: RedisClient = { eval: async () => [], withCommandOptions: () => client };

const catchError = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("the options", () => {
  it.each([
    ["no client", { encryptionKey }, "`client` must be a connected client of node-redis 5 or 6"],
    ["another client", { client: {}, encryptionKey }, "`client` must be"],
    ["no key", { client }, "`encryptionKey` must be 32 bytes"],
    ["a short key", { client, encryptionKey: "short" }, "`encryptionKey` must be 32 bytes"],
    ["no key in a list", { client, encryptionKey: [] }, "`encryptionKey` must be 32 bytes"],
    [
      "a short key in a list",
      { client, encryptionKey: [encryptionKey, new Uint8Array(16)] },
      "openssl rand -base64 32",
    ],
    ["a prefix with braces", { client, encryptionKey, keyPrefix: "{a}" }, "`keyPrefix` must be"],
    ["an unknown option", { client, encryptionKey, ttl: 1 }, "`ttl`"],
  ])("must not contain %s", (_, options, message) => {
    const error = catchError(() => redisStore(options as never));
    expect(error).toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining(message),
    });
    expect(inspect(error)).not.toContain(encryptionKey);
  });

  it("may be undefined, or come from a prototype", () => {
    const optional = { keyPrefix: undefined, now: undefined };
    expectTypeOf<RedisStoreOptions>().toExtend<{ keyPrefix?: string | undefined }>();
    redisStore({ client, encryptionKey, ...optional });
    redisStore(Object.create({ client, encryptionKey }));
  });

  it("accept every kind of client of node-redis 5", () => {
    const single = redis5.createClient();
    const cluster = redis5.createCluster({ rootNodes: [] });
    const sentinel = redis5.createSentinel({
      name: "moov",
      sentinelRootNodes: [{ host: "127.0.0.1", port: 1 }],
    });
    for (const kind of [single, cluster, sentinel]) redisStore({ client: kind, encryptionKey });
    expectTypeOf(single).toExtend<RedisClient>();
    expectTypeOf(cluster).toExtend<RedisClient>();
    expectTypeOf(sentinel).toExtend<RedisClient>();
  });

  it("accept every kind of client of node-redis 6", () => {
    const single = redis6.createClient();
    const cluster = redis6.createCluster({ rootNodes: [] });
    const sentinel = redis6.createSentinel({
      name: "moov",
      sentinelRootNodes: [{ host: "127.0.0.1", port: 1 }],
    });
    for (const kind of [single, cluster, sentinel]) redisStore({ client: kind, encryptionKey });
    expectTypeOf(single).toExtend<RedisClient>();
    expectTypeOf(cluster).toExtend<RedisClient>();
    expectTypeOf(sentinel).toExtend<RedisClient>();
  });
});
