import { ConfigurationError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { createStubMoov } from "./stub-moov.js";

describe("the options of a client", () => {
  it.each([
    ["a `baseURL` without TLS", { baseURL: "http://api.moov.io" }, /`baseURL`.*https/],
    [
      "a `baseURL` with credentials",
      { baseURL: "https://user:hidden-word@api.moov.io" },
      /`baseURL`.*credentials/,
    ],
    ["an invalid `apiVersion`", { apiVersion: "2024" }, /`apiVersion`/],
    ["a `timeoutMs` of 0", { timeoutMs: 0 }, /`timeoutMs`/],
    ["an unknown option", { retry: true }, /`retry`.*`transport`/],
  ])("must not have %s", (_, options, message) => {
    const create = () => createStubMoov(undefined, options as object);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
    expect(create).not.toThrow("hidden-word");
  });

  it.each(["https://api.moov.io", "https://api.moov.io/", "https://api.moov.io//"])(
    "accept the `baseURL` %s",
    async (baseURL) => {
      const { moov, requests } = createStubMoov(undefined, { baseURL });
      await moov.ping();
      expect(requests).toMatchObject([{ url: "https://api.moov.io/ping" }]);
    },
  );
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
    const { moov, requests } = createStubMoov();
    expect(await errorOf(moov.ping(options as never))).toMatchObject({
      code: "configuration_error",
      attempts: 0,
    });
    expect(requests).toEqual([]);
  });

  it.each([
    ["retries", false, "@moovkit/retry"],
    ["scope", "/ping.read", "@moovkit/tokens"],
  ])("name the missing plugin of `%s`", async (option, value, packageName) => {
    const { moov } = createStubMoov();
    const error = await errorOf(moov.ping({ [option]: value } as never));
    expect(error.code).toBe("configuration_error");
    expect(error.message).toContain(packageName);
  });
});
