import { expect, expectTypeOf, it } from "vitest";
import { type ApiKey, createSandbox, type SandboxOptions } from "../src/index.js";
import { KEY } from "./helpers.js";

it.each<[string, unknown, RegExp]>([
  ["null", null, /createSandbox/],
  ["an unknown option", { apiKey: KEY }, /apiKey/],
  ["an empty list of keys", { apiKeys: [] }, /apiKeys/],
  ["a key that is null", { apiKeys: [null] }, /`publicKey` and `secretKey`/],
  ["an empty secret key", { apiKeys: [{ ...KEY, secretKey: "" }] }, /`publicKey` and `secretKey`/],
  ["a public key with a colon", { apiKeys: [{ ...KEY, publicKey: "a:b" }] }, /colon/],
  ["two keys with one public key", { apiKeys: [KEY, KEY] }, /same `publicKey`/],
  ["an origin instead of a list", { apiKeys: [{ ...KEY, allowedOrigins: "https://shop.example" }] }, /list/],
  ["an origin with a path", { apiKeys: [{ ...KEY, allowedOrigins: ["https://shop.example/"] }] }, /path/],
  ["a lifetime that is a string", { accessTokenTtlSeconds: "3600" }, /accessTokenTtlSeconds/],
  ["an infinite lifetime", { accessTokenTtlSeconds: Number.POSITIVE_INFINITY }, /accessTokenTtlSeconds/],
  ["a rate limit of 0", { rateLimit: { requestsPerSecond: 0 } }, /rateLimit/],
  ["a body limit of 0", { maxBodyBytes: 0 }, /maxBodyBytes/],
  ["an unknown review of capabilities", { capabilityReview: "manual" }, /capabilityReview/],
  ["a clock that is not a function", { now: 5 }, /now/],
  ["a clock that returns a date", { now: () => new Date() }, /`now` does not return the Unix time/],
  ["a clock that returns no number", { now: () => Number.NaN }, /`now` does not return the Unix time/],
  ["a clock with nanoseconds", { now: () => 1.7e18 }, /`now` does not return the Unix time/],
  ["a speed above the limit", { speed: 1e9 }, /`speed` must be a number from 0 to 1000000/],
  ["a speed that is a string", { speed: "3600" }, /`speed` must be/],
])("rejects %s", async (_, options, message) => {
  await expect(createSandbox(options as never)).rejects.toMatchObject({
    code: "configuration_error",
    message: expect.stringMatching(message),
  });
});

it("creates a random key if there are none", async () => {
  const [first] = (await createSandbox()).apiKeys;
  const [second] = (await createSandbox()).apiKeys;
  expect(first?.secretKey).toMatch(/^[0-9a-f-]{36}$/);
  expect(second?.secretKey).not.toBe(first?.secretKey);
});

it("accepts undefined for every option", async () => {
  expectTypeOf<{ [Name in keyof SandboxOptions]-?: undefined }>().toExtend<SandboxOptions>();
  expectTypeOf<{ publicKey: string; secretKey: string; allowedOrigins: undefined }>().toExtend<ApiKey>();
  const options = { apiKeys: undefined, rateLimit: undefined, maxBodyBytes: undefined, now: undefined };
  expect((await createSandbox(options)).apiKeys).toHaveLength(1);
});

it("reads options from getters and prototypes", async () => {
  const options: SandboxOptions = Object.create({ apiKeys: [KEY] });
  expect((await createSandbox(options)).apiKeys[0]?.publicKey).toBe(KEY.publicKey);
});
