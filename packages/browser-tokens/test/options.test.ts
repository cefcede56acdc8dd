import type { BearerSecurity } from "@moovkit/core";
import { type Tokens, tokens } from "@moovkit/tokens";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type Authorize,
  type TokenEndpoint,
  type TokenEndpointOptions,
  type TokenFromOptions,
  type TokenProvider,
  type TokenSource,
  tokenEndpoint,
  tokenFrom,
} from "../src/index.js";
import { provide, SCOPE } from "./request.js";

const REQUIRED = { security: provide(), authorize: () => ({ scope: SCOPE }) };

const invalid = (message: RegExp) =>
  expect.objectContaining({ code: "configuration_error", message: expect.stringMatching(message) });

describe("the options of `tokenEndpoint`", () => {
  it.each([
    [undefined, /the options must be an object/],
    [{ authorize: REQUIRED.authorize }, /`security` must be the result of tokens\(\)/],
    [{ security: REQUIRED.security }, /`authorize` must be a function that returns the scope/],
    [{ ...REQUIRED, security: { publicKey: "a", secretKey: "b" } }, /`security` must be/],
    [{ ...REQUIRED, authorize: SCOPE }, /`authorize` must be/],
    [{ ...REQUIRED, minTtlSeconds: -1 }, /`minTtlSeconds` must be/],
    [{ ...REQUIRED, minTtlSeconds: Number.POSITIVE_INFINITY }, /`minTtlSeconds` must be/],
    [{ ...REQUIRED, allowedOrigins: "https://a.example" }, /`allowedOrigins` must be a list/],
    [{ ...REQUIRED, allowedOrigins: ["*"] }, /`allowedOrigins`.*Wildcards/],
    [{ ...REQUIRED, allowedOrigins: ["https://*.a.example"] }, /`allowedOrigins`/],
    [{ ...REQUIRED, allowedOrigins: ["https://A.example"] }, /`allowedOrigins`/],
    [{ ...REQUIRED, allowedOrigins: ["https://a.example/path"] }, /`allowedOrigins`/],
    [{ ...REQUIRED, allowedOrigins: ["a.example"] }, /`allowedOrigins`/],
    [{ ...REQUIRED, allowedOrigins: ["null"] }, /`allowedOrigins`/],
    [{ ...REQUIRED, rateLimit: true }, /`rateLimit` must be/],
    [{ ...REQUIRED, rateLimit: { requests: 5 } }, /`rateLimit` must be \{ requests, seconds \} or false/],
    [{ ...REQUIRED, rateLimit: { requests: 0, seconds: 1 } }, /`requests` must be/],
    [{ ...REQUIRED, rateLimit: { requests: 1, seconds: 0 } }, /`seconds` must be/],
    [{ ...REQUIRED, rateLimit: { requests: 1, seconds: 1, by: "ip" } }, /unknown option `by`/],
    [{ ...REQUIRED, onError: "log" }, /`onError` must be a function/],
    [{ ...REQUIRED, now: 5 }, /`now` must be a function/],
    [{ ...REQUIRED, scope: SCOPE }, /unknown option `scope`/],
  ])("must not be %j", (options, message) => {
    expect(() => tokenEndpoint(options as never)).toThrow(invalid(message));
  });

  it.each(["capacitor://localhost", "http://localhost:5173", "https://app.example.com/"])(
    "accept the origin %s",
    (origin) => {
      expect(tokenEndpoint({ ...REQUIRED, allowedOrigins: [origin] })).toBeTypeOf("function");
    },
  );
});

describe("the arguments of `tokenFrom`", () => {
  it.each([
    ["", {}, /`url` must be/],
    [5, {}, /`url` must be/],
    ["/t", { renewBeforeSeconds: -1 }, /`renewBeforeSeconds`/],
    ["/t", { credentials: "all" }, /`credentials`/],
    ["/t", { timeoutMs: 0 }, /`timeoutMs`/],
    ["/t", { fetch: "fetch" }, /`fetch`/],
    ["/t", { now: 0 }, /`now`/],
    ["/t", { headers: {} }, /unknown option `headers`/],
    ["/t", null, /the options must be an object/],
  ])("must not be %j and %j", (url, options, message) => {
    expect(() => tokenFrom(url as never, options as never)).toThrow(invalid(message));
  });

  it("can be a relative URL outside a page, as long as no token is requested", async () => {
    const accessToken = tokenFrom("/api/moov-token");
    await expect(accessToken()).rejects.toEqual(invalid(/`url` is relative/));
  });
});

describe("the types", () => {
  it("fit together", () => {
    expectTypeOf<Tokens>().toExtend<TokenProvider>();
    expectTypeOf<TokenSource>().toExtend<BearerSecurity["accessToken"]>();
    expectTypeOf<TokenEndpoint>().toExtend<(request: Request) => Promise<Response>>();
    expectTypeOf<(request: Request) => Promise<Response>>().toExtend<Authorize>();
    expectTypeOf(tokens).returns.toExtend<TokenProvider>();
  });

  it("accept `undefined` for every optional property", () => {
    const endpointOptions: TokenEndpointOptions = {
      ...REQUIRED,
      minTtlSeconds: undefined,
      allowedOrigins: undefined,
      rateLimit: undefined,
      onError: undefined,
      now: undefined,
    };
    const pageOptions: TokenFromOptions = {
      renewBeforeSeconds: undefined,
      credentials: undefined,
      timeoutMs: undefined,
      fetch: undefined,
      now: undefined,
    };
    expect([tokenEndpoint(endpointOptions), tokenFrom("/t", pageOptions)]).toEqual([
      expect.any(Function),
      expect.any(Function),
    ]);
  });
});
