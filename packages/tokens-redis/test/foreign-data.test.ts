import { describe, expect, it } from "vitest";
import { createToken, neverAborted, openRedis, type RedisFixture, writeToken } from "./redis-fixture.js";

const found = await openRedis();

describe.skipIf(!found)("data of another program", () => {
  const redis = found as RedisFixture;

  it.each([
    ["a value that is not base64", { value: "é" }],
    ["an empty value", { value: "" }],
    ["a truncated value", { value: "AAAAAAAAAAAAAAAA.AAAA" }],
    ["a changed expiry", { expires: "99999999999999" }],
    ["an empty expiry", { expires: "" }],
  ])("counts as missing and is overwritten: %s", async (key, fields) => {
    const name = await redis.writeTokenAndFindKey(key);
    await redis.client.hSet(name, fields);
    expect(await redis.openStore().read(key, neverAborted)).toBeUndefined();
    await writeToken(redis.openStore(), key, createToken({ accessToken: "newer" }));
    expect(await redis.openStore().read(key, neverAborted)).toMatchObject({ accessToken: "newer" });
  });

  it.each(["9007199254740993", "9007199254740990", "1e300", "-5", "inf", "nan", "rubbish", ""])(
    "heals by itself if a fencing token is replaced: %j",
    async (fence) => {
      const key = `fence ${fence}`;
      const name = await redis.writeTokenAndFindKey(key);
      const store = redis.openStore();
      for (const replace of [
        () => redis.client.set(name.replace(":token", ":fence"), fence),
        () => redis.client.hSet(name, "fence", fence),
      ]) {
        await replace();
        const acquired = await store.acquire(key, 10_000, neverAborted);
        if (!("lease" in acquired)) throw new Error("Another holder has the lease.");
        expect(acquired.lease.fence).toBeGreaterThan(Date.now() - 60_000);
        expect(acquired.lease.fence).toBeLessThan(Date.now() + 60_000);
        const token = createToken({ accessToken: "healed" });
        expect(await store.write(key, token, acquired.lease, neverAborted)).toBe(true);
        await writeToken(store, key, createToken({ accessToken: "newer" }));
        expect(await store.read(key, neverAborted)).toMatchObject({ accessToken: "newer" });
      }
    },
  );

  it("rejects if a key has another type", async () => {
    const name = await redis.writeTokenAndFindKey("another type");
    await redis.client.del(name);
    await redis.client.set(name, "text");
    await expect(redis.openStore().read("another type", neverAborted)).rejects.toThrow("WRONGTYPE");
  });
});
