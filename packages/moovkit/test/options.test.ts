import { retry } from "@moovkit/retry";
import { afterEach, expect, it, vi } from "vitest";
import { ConfigurationError, createMoov, type MoovOptions } from "../src/index.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

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
    "createMoov: `publicKey` must be a string without colons",
  ],
  [
    "a public key with a colon",
    { ...KEY, publicKey: "a:b" },
    "createMoov: `publicKey` must be a string without colons and control characters, such as line breaks.",
  ],
  [
    "a secret key with a line break",
    { ...KEY, secretKey: `${KEY.secretKey}\n` },
    "createMoov: `secretKey` must be a string without control characters",
  ],
  [
    "an access token with a line break",
    { security: { accessToken: `${KEY.secretKey}\n` } },
    "createMoov security: `accessToken` must be",
  ],
  ["two kinds of credentials", { security: { ...KEY, accessToken: "token" } }, "createMoov: `publicKey` and"],
  ["credentials that are empty", { security: {} }, "createMoov: there are no credentials in `security`."],
  [
    "the same plugin twice",
    { ...KEY, plugins: [retry(), retry()] },
    "createMoov: `retry` is in `plugins` twice.",
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
  expect(create).toThrow(/^createMoov/);
  expect(create).toThrow(ConfigurationError);
  expect(create).toThrow(message);
  expect(create).not.toThrow(KEY.secretKey);
});

it.each([KEY, { security: KEY }, { security: { username: "public", password: KEY.secretKey } }])(
  "rejects the API key in a browser: %j",
  (options) => {
    vi.stubGlobal("window", { document: {} });
    expect(() => createMoov(options)).toThrow(/^createMoov: every user of a browser can read/);
    expect(() => createMoov({ ...options, dangerouslyAllowBrowser: true })).not.toThrow();
  },
);

it("reads options from getters and prototypes", () => {
  class Options {
    get publicKey() {
      return KEY.publicKey;
    }
    get secretKey() {
      return KEY.secretKey;
    }
    get baseURL() {
      return "https://moov.example";
    }
  }
  expect(createMoov(new Options()).client.baseURL).toBe("https://moov.example");
  expect(createMoov(Object.create(new Options())).client.baseURL).toBe("https://moov.example");
  const inherited = Object.create({ secretKey: KEY.secretKey }, { publicKey: { value: KEY.publicKey } });
  expect(() => createMoov(inherited)).not.toThrow();
  expect(() => createMoov(Object.create({ publicKey: undefined }))).toThrow("`publicKey` and `secretKey`");
});

it("ignores options that are undefined", () => {
  const options = { transport: undefined, plugins: undefined, security: undefined, baseURL: undefined };
  expect(createMoov({ ...KEY, ...options }).client.baseURL).toBe("https://api.moov.io");
});

it("ignores keys that are undefined beside other credentials", () => {
  const keys = { publicKey: undefined, secretKey: undefined };
  expect(() => createMoov({ ...keys, security: { accessToken: "token" } })).not.toThrow();
});
