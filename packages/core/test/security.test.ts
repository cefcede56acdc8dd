import { ConfigurationError } from "@moovkit/models";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defineOperation } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { print } from "./print.js";
import { createStubClient, OK } from "./stub-client.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the `accessToken` function", () => {
  it("can replace a token that the API refused, once per call", async () => {
    let token = 1;
    const reject = vi.fn(() => {
      token += 1;
      return true;
    });
    const accessToken = Object.assign(() => `token-${token}`, { reject });
    const { client, requests } = createStubClient(() => ({ ...OK, status: 401 }), {
      security: { accessToken },
    });
    expect((await errorOf(ping(client))).code).toBe("authentication_error");
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
    expect(reject.mock.calls).toEqual([["token-1"]]);
  });

  it.each([
    ["has no `reject`", {}],
    ["has no new token", { reject: () => Promise.resolve(false) }],
  ])("leaves a 401 as it is if it %s", async (_, methods) => {
    const { client, requests } = createStubClient(() => ({ ...OK, status: 401 }), {
      security: { accessToken: Object.assign(() => "token", methods) },
    });
    expect((await errorOf(ping(client))).code).toBe("authentication_error");
    expect(requests).toHaveLength(1);
  });

  it("is called before each request", async () => {
    let calls = 0;
    const accessToken = async () => {
      calls += 1;
      return `token-${calls}`;
    };
    const { client, requests } = createStubClient(undefined, { security: { accessToken } });
    await ping(client);
    await ping(client);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  it.each([
    ["an empty string", () => ""],
    ["a string with a line break", () => "bad\nsecret-7"],
    ["a number", () => Promise.resolve(7 as never)],
  ])("must not return %s, which is not shown", async (_, accessToken) => {
    const { client, requests } = createStubClient(undefined, { security: { accessToken } });
    const error = await errorOf(ping(client));
    expect(error.code).toBe("configuration_error");
    expect(error.message).toMatch(/`accessToken`/);
    expect(print(error)).not.toContain("secret-7");
    expect(requests).toEqual([]);
  });

  it("that fails to reach its server is a connection error, which is safe to retry", async () => {
    const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    const { client, requests } = createStubClient(undefined, {
      security: { accessToken: () => Promise.reject(cause) },
    });
    expect(await errorOf(ping(client))).toMatchObject({
      code: "connection_error",
      connected: false,
      processed: "no",
      attempts: 0,
      cause,
    });
    expect(requests).toEqual([]);
  });

  it("that throws is a configuration error with the cause", async () => {
    const cause = new Error("no vault");
    const accessToken = () => {
      throw cause;
    };
    const { client } = createStubClient(undefined, { security: { accessToken } });
    expect(await errorOf(ping(client))).toMatchObject({ code: "configuration_error", cause });
  });
});

describe("the `security` option", () => {
  it.each([
    [
      "an API key together with an access token",
      { username: "a", password: "b", accessToken: "c" },
      /`accessToken`/,
    ],
    ["an access token with a line break", { accessToken: "line\n" }, /`accessToken`/],
    ["a missing environment variable", { username: undefined, password: undefined }, /no credentials/],
    ["an empty object", {}, /no credentials/],
    ["a public key without a secret key", { publicKey: "a" }, /`secretKey` must not be empty/],
    [
      "two names of an API key",
      { publicKey: "a", secretKey: "b", username: "c", password: "d" },
      /cannot be combined/,
    ],
    ["a public key with a colon", { publicKey: "a:b", secretKey: "c" }, /`publicKey`/],
    ["an empty password", { username: "a", password: "" }, /`password` must not be empty/],
    ["an empty username", { username: "", password: "hidden-word" }, /`username` must not be empty/],
  ])("must not be %s", (_, security, message) => {
    const create = () => createStubClient(undefined, { security: security as never });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
    expect(create).not.toThrow("hidden-word");
  });

  it("is required for a call without credentials in its body", async () => {
    const { client, requests } = createStubClient(undefined, { security: undefined });
    const error = await errorOf(ping(client));
    expect(error).toMatchObject({ code: "configuration_error", attempts: 0 });
    expect(error.message).toMatch(/`security`/);
    expect(requests).toEqual([]);
  });

  it("is neither required for a public operation, nor sent with it", async () => {
    const getImage = defineOperation({ id: "getImage", method: "GET", path: "/image", credentials: "none" });
    for (const security of [undefined, { publicKey: "public", secretKey: "secret" }]) {
      const { client, requests } = createStubClient(undefined, { security });
      await getImage(client);
      expect(requests[0]?.headers).not.toHaveProperty("authorization");
    }
  });

  it.each([
    ["publicKey", "secretKey"],
    ["username", "password"],
  ])("sends `%s` and `%s` as Basic credentials in UTF-8", async (publicName, secretName) => {
    const security = { [publicName]: "public", [secretName]: "pässwörd" };
    const { client, requests } = createStubClient(undefined, { security: security as never });
    await ping(client);
    const credentials = Buffer.from("public:pässwörd").toString("base64");
    expect(requests[0]?.headers.authorization).toBe(`Basic ${credentials}`);
  });

  it.each(["Mozilla/5.0 (X11; Linux x86_64)", "Cloudflare-Workers"])(
    "knows the workers of a browser by the user agent: %s",
    (userAgent) => {
      vi.stubGlobal("WorkerGlobalScope", class {});
      vi.stubGlobal("navigator", { userAgent });
      const create = () =>
        createStubClient(undefined, { security: { publicKey: "public", secretKey: "secret" } });
      if (userAgent.startsWith("Mozilla")) expect(create).toThrow("dangerouslyAllowBrowser");
      else expect(create).not.toThrow();
    },
  );

  it("accepts an API key in a browser only with `dangerouslyAllowBrowser`", () => {
    vi.stubGlobal("window", { document: {} });
    const security = { username: "public", password: "secret" };
    expect(() => createStubClient(undefined, { security })).toThrow("dangerouslyAllowBrowser");
    expect(() => createStubClient(undefined, { security, dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => createStubClient(undefined, { security: { accessToken: "token" } })).not.toThrow();
  });
});
