import { ConfigurationError } from "@moovkit/models";
import { afterEach, describe, expect, it, vi } from "vitest";
import { errorOf } from "./error-of.js";
import { print } from "./print.js";
import { createStubMoov } from "./stub-moov.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the `accessToken` function", () => {
  it("is called before each request", async () => {
    let calls = 0;
    const accessToken = async () => {
      calls += 1;
      return `token-${calls}`;
    };
    const { moov, requests } = createStubMoov(undefined, { security: { accessToken } });
    await moov.ping();
    await moov.ping();
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
    const { moov, requests } = createStubMoov(undefined, { security: { accessToken } });
    const error = await errorOf(moov.ping());
    expect(error.code).toBe("configuration_error");
    expect(error.message).toMatch(/`accessToken`/);
    expect(print(error)).not.toContain("secret-7");
    expect(requests).toEqual([]);
  });

  it("that throws is a configuration error with the cause", async () => {
    const cause = new Error("no vault");
    const accessToken = () => {
      throw cause;
    };
    const { moov } = createStubMoov(undefined, { security: { accessToken } });
    expect(await errorOf(moov.ping())).toMatchObject({ code: "configuration_error", cause });
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
    ["an empty password", { username: "a", password: "" }, /`password` is empty/],
    ["an empty username", { username: "", password: "hidden-word" }, /`username` is empty/],
  ])("must not be %s", (_, security, message) => {
    const create = () => createStubMoov(undefined, { security: security as never });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
    expect(create).not.toThrow("hidden-word");
  });

  it("is required for a call without credentials in its body", async () => {
    const { moov, requests } = createStubMoov(undefined, { security: undefined });
    const error = await errorOf(moov.ping());
    expect(error).toMatchObject({ code: "configuration_error", attempts: 0 });
    expect(error.message).toMatch(/`security`/);
    expect(requests).toEqual([]);
  });

  it("accepts an API key in a browser only with `dangerouslyAllowBrowser`", () => {
    vi.stubGlobal("window", { document: {} });
    const security = { username: "public", password: "secret" };
    expect(() => createStubMoov(undefined, { security })).toThrow("dangerouslyAllowBrowser");
    expect(() => createStubMoov(undefined, { security, dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => createStubMoov(undefined, { security: { accessToken: "token" } })).not.toThrow();
  });
});
