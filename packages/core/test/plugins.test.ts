import { describe, expect, it } from "vitest";
import type { ClientOptions, Plugin } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ACCESS_TOKEN, createStubMoov } from "./stub-moov.js";

const withPlugin = (wrap: Plugin["wrap"]): Partial<ClientOptions> => ({
  plugins: [{ name: "test", wrap }],
});

describe("a plugin", () => {
  it("cannot change the request of another layer, and can send a copy", async () => {
    const { moov, requests } = createStubMoov(
      undefined,
      withPlugin((next) => (request, context) => {
        expect(() => Object.assign(request, { url: "x" })).toThrow(TypeError);
        expect(() => Object.assign(request.headers, { "x-test": "x" })).toThrow(TypeError);
        return next({ ...request, headers: { ...request.headers, "x-tag": "a" } }, { ...context });
      }),
    );
    await moov.ping();
    expect(requests[0]?.headers).toMatchObject({
      "x-tag": "a",
      authorization: `Bearer ${ACCESS_TOKEN}`,
    });
  });

  it.each([
    "https://evil.example/ping",
    "https://api.moov.io.evil.example/ping",
    "https://api.moov.io@evil.example/",
  ])("cannot send credentials to %s", async (url) => {
    const { moov, requests } = createStubMoov(
      undefined,
      withPlugin((next) => (request, context) => next({ ...request, url }, context)),
    );
    expect(await errorOf(moov.ping())).toMatchObject({ code: "configuration_error", attempts: 0 });
    expect(requests).toEqual([]);
  });

  const cause = new Error("broken plugin");
  it.each<[string, Plugin["wrap"]]>([
    [
      "throws",
      () => () => {
        throw cause;
      },
    ],
    ["rejects", () => () => Promise.reject(cause)],
  ])("that %s is reported as a configuration error with the cause", async (_, wrap) => {
    const { moov } = createStubMoov(undefined, withPlugin(wrap));
    expect(await errorOf(moov.ping())).toMatchObject({ code: "configuration_error", cause });
  });
});
