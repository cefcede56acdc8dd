import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  createToken,
  encryptionKey,
  neverAborted,
  openRedis,
  type RedisFixture,
  writeToken,
} from "./redis-fixture.js";

const found = await openRedis();

describe.skipIf(!found)("encryption", () => {
  const redis = found as RedisFixture;

  it("hides scopes and tokens, and every key has a time to live", async () => {
    const store = redis.openStore();
    await writeToken(store, "the-key-of-the-scope");
    expect(await store.acquire("the-key-of-the-scope", 1000, neverAborted)).toHaveProperty("lease");
    const keys = await redis.listKeys();
    expect(keys.length).toBeGreaterThanOrEqual(3);
    for (const key of keys) {
      expect(key).toMatch(/\{[\da-f]{32}\}:(token|lease|fence)$/);
      expect(await redis.client.pTTL(key)).toBeGreaterThan(0);
      const isHash = (await redis.client.type(key)) === "hash";
      const value = isHash ? JSON.stringify(await redis.client.hGetAll(key)) : await redis.client.get(key);
      expect(value).not.toMatch(/the-access-token|the-refresh-token|ping\.read/);
    }
    const printed = inspect(store, { depth: Number.POSITIVE_INFINITY, showHidden: true });
    expect(printed).not.toContain(encryptionKey);
  });

  it("uses the first key of a list, and decrypts with all of them", async () => {
    const nextKey = randomBytes(32);
    await writeToken(redis.openStore(), "rotated");
    const rotating = redis.openStore({ encryptionKey: [nextKey, encryptionKey] });
    expect(await rotating.read("rotated", neverAborted)).toMatchObject({ accessToken: "the-access-token" });
    expect(await redis.openStore({ encryptionKey: nextKey }).read("rotated", neverAborted)).toBeUndefined();
    await writeToken(rotating, "rotated", createToken({ accessToken: "newer" }));
    const rotated = redis.openStore({ encryptionKey: new Uint8Array(nextKey) });
    expect(await rotated.read("rotated", neverAborted)).toMatchObject({ accessToken: "newer" });
    expect(await redis.openStore().read("rotated", neverAborted)).toBeUndefined();
  });

  it("is bound to the name of the key", async () => {
    const from = await redis.writeTokenAndFindKey("from");
    const to = await redis.writeTokenAndFindKey("to");
    await redis.client.hSet(to, "value", (await redis.client.hGet(from, "value")) ?? "");
    const store = redis.openStore();
    expect(await store.read("to", neverAborted)).toBeUndefined();
    expect(await store.read("from", neverAborted)).toMatchObject({ accessToken: "the-access-token" });
  });
});
