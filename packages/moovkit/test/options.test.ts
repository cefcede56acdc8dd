import { expect, it } from "vitest";
import { ConfigurationError, createMoov, type MoovOptions } from "../src/index.js";

const KEY = { publicKey: "public", secretKey: "secret-5f2e" };

it.each<[string, unknown, string]>([
  [
    "null",
    null,
    "createMoov: the options must be an object. Supported options: `publicKey`, `secretKey`, `transport`",
  ],
  [
    "an unknown option",
    { apiKey: "x" },
    "createMoov: unknown option `apiKey`. Supported options: `publicKey`, `secretKey`",
  ],
  [
    "a public key that is not a string",
    { ...KEY, publicKey: 1 },
    "createMoov: `publicKey` must be a string.",
  ],
  [
    "a public key only",
    { publicKey: "public" },
    "createMoov: `secretKey` is missing. Set both `publicKey` and `secretKey`. Is an environment variable missing?",
  ],
  ["an empty secret key", { ...KEY, secretKey: "" }, "createMoov: `secretKey` is missing."],
  [
    "keys that are undefined",
    { publicKey: undefined, secretKey: undefined },
    "createMoov: `publicKey` and `secretKey` are missing.",
  ],
  [
    "an API key and other credentials",
    { ...KEY, security: { accessToken: "token" } },
    "createMoov: `security` cannot be combined with `publicKey` and `secretKey`.",
  ],
  ["an invalid transport", { ...KEY, transport: fetch }, "createMoov: `transport` must be a transport"],
  [
    "a plugin that is not called",
    { ...KEY, plugins: [() => {}] },
    "createMoov: `plugins` must be a list of plugins",
  ],
  [
    "a base URL without TLS",
    { ...KEY, baseURL: "http://moov.example" },
    "createMoov: `baseURL` must be an https URL",
  ],
])("rejects %s", (_, options, message) => {
  const create = () => createMoov(options as MoovOptions);
  expect(create).toThrow(ConfigurationError);
  expect(create).toThrow(message);
  expect(create).not.toThrow(KEY.secretKey);
});

it("ignores options that are undefined", () => {
  const options = { transport: undefined, plugins: undefined, security: undefined, baseURL: undefined };
  expect(createMoov({ ...KEY, ...options }).client.baseURL).toBe("https://api.moov.io");
});

it("ignores keys that are undefined beside other credentials", () => {
  const keys = { publicKey: undefined, secretKey: undefined };
  expect(() => createMoov({ ...keys, security: { accessToken: "token" } })).not.toThrow();
});
