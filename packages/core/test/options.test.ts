import { ConfigurationError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import core from "../package.json" with { type: "json" };
import { createClient } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { ACCESS_TOKEN, createStubClient } from "./stub-client.js";

describe("the options of a client", () => {
  it.each([
    ["a `baseURL` without TLS", { baseURL: "http://api.moov.io" }, /`baseURL`.*https/],
    [
      "a `baseURL` with credentials",
      { baseURL: "https://user:hidden-word@api.moov.io" },
      /`baseURL`.*credentials/,
    ],
    ["an invalid `apiVersion`", { apiVersion: "2024" }, /`apiVersion`/],
    [
      "a `baseURL` of another machine without TLS",
      { baseURL: "http://sandbox:4010" },
      /`dangerouslyAllowHttp`/,
    ],
    ["a `dangerouslyAllowHttp` that is not a boolean", { dangerouslyAllowHttp: 1 }, /`dangerouslyAllowHttp`/],
    ["an `origin` with a path", { origin: "https://shop.example/a" }, /`origin`/],
    ["a `timeoutMs` of 0", { timeoutMs: 0 }, /`timeoutMs`/],
    ["an unknown option", { retry: true }, /`retry`.*`transport`/],
  ])("must not have %s", (_, options, message) => {
    const create = () => createStubClient(undefined, options as object);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
    expect(create).not.toThrow("hidden-word");
  });

  it.each(["https://api.moov.io", "https://api.moov.io/", "https://api.moov.io//"])(
    "accept the `baseURL` %s",
    async (baseURL) => {
      const { client, requests } = createStubClient(undefined, { baseURL });
      await ping(client);
      expect(requests).toMatchObject([{ url: "https://api.moov.io/ping" }]);
    },
  );

  it("accept an http URL of another machine with `dangerouslyAllowHttp`", async () => {
    const { client, requests } = createStubClient(undefined, {
      baseURL: "http://sandbox:4010",
      dangerouslyAllowHttp: true,
    });
    await ping(client);
    expect(requests).toMatchObject([{ url: "http://sandbox:4010/ping" }]);
  });

  it.each(["http://localhost:4010", "http://127.0.0.1", "http://[::1]:4010", "http://api.localhost"])(
    "accept the loopback address %s",
    async (baseURL) => {
      const { client, requests } = createStubClient(undefined, { baseURL });
      await ping(client);
      expect(requests).toMatchObject([{ url: `${baseURL}/ping` }]);
    },
  );

  it("may have an `origin` with a trailing slash, which is not sent", async () => {
    const { client, requests } = createStubClient(undefined, { origin: "https://shop.example/" });
    await ping(client);
    expect(requests[0]?.headers).toMatchObject({ origin: "https://shop.example" });
  });

  it("may come from getters or a prototype", async () => {
    const { transport, requests } = createStubClient();
    class Settings {
      readonly transport = transport;
      get security() {
        return { accessToken: "token-of-a-getter" };
      }
    }
    const settings = Object.assign(Object.create({ baseURL: "https://sandbox.example" }), new Settings());
    Object.setPrototypeOf(Object.getPrototypeOf(settings), Settings.prototype);
    await ping(createClient(settings));
    expect(requests).toMatchObject([
      { url: "https://sandbox.example/ping", headers: { authorization: "Bearer token-of-a-getter" } },
    ]);
  });

  it("must not have an unknown option on a prototype, or a getter that throws", () => {
    const { transport } = createStubClient();
    const unknown = Object.assign(Object.create({ baseUrl: "https://sandbox.example" }), { transport });
    expect(() => createClient(unknown)).toThrow(/unknown option `baseUrl`/);
    const unreadable = {
      transport,
      get baseURL(): string {
        throw new Error("unreadable");
      },
    };
    expect(() => createClient(unreadable)).toThrow(/`baseURL` cannot be read/);
  });

  it("have the version of the schemas and the name of the SDK as defaults", async () => {
    const { client, requests } = createStubClient();
    await ping(client);
    expect(requests[0]?.headers).toEqual({
      accept: "application/json",
      authorization: `Bearer ${ACCESS_TOKEN}`,
      "user-agent": `moovkit/${core.version}`,
      "x-moov-version": "v2026.07.00",
    });
  });

  it("must have a transport", () => {
    expect(() => createClient({} as never)).toThrow(/`transport` is required/);
  });
});

describe("the options of a call", () => {
  it.each([
    ["null", null],
    ["a number", 1],
    ["a `timeoutMs` that is a string", { timeoutMs: "5" }],
    ["a negative `timeoutMs`", { timeoutMs: -1 }],
    ["a `deadlineMs` that is not a number", { deadlineMs: Number.NaN }],
    ["a `signal` that is not an `AbortSignal`", { signal: {} }],
    ["an unknown option", { unknown: 1 }],
  ])("must not be or have %s", async (_, options) => {
    const { client, requests } = createStubClient();
    expect(await errorOf(ping(client, options as never))).toMatchObject({
      code: "configuration_error",
      attempts: 0,
    });
    expect(requests).toEqual([]);
  });

  it.each([
    ["retries", false, "@moovkit/retry"],
    ["scope", "/ping.read", "@moovkit/tokens"],
  ])("name the missing plugin of `%s`", async (option, value, packageName) => {
    const { client } = createStubClient();
    const error = await errorOf(ping(client, { [option]: value } as never));
    expect(error.code).toBe("configuration_error");
    expect(error.message).toContain(packageName);
  });
});
