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

  it("rejects if a number is invalid or a key has another type", async () => {
    const name = await redis.writeTokenAndFindKey("invalid");
    await redis.client.set(name.replace(":token", ":fence"), "invalid");
    await expect(redis.openStore().acquire("invalid", 1000, neverAborted)).rejects.toThrow();
    await redis.client.del(name);
    await redis.client.set(name, "text");
    await expect(redis.openStore().read("invalid", neverAborted)).rejects.toThrow("WRONGTYPE");
  });
});
