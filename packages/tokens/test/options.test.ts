import type { CallOptions } from "@moovkit/core";
import type { ScopeInput } from "@moovkit/models";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import {
  type GetTokenOptions,
  memoryStore,
  type TokenStore,
  type TokensOptions,
  tokens,
} from "../src/index.js";
import { openTokenServer, SCOPE } from "./token-server.js";

const REQUIRED = { publicKey: "a", secretKey: "b", scope: SCOPE };

describe("the options", () => {
  it.each([
    [{ ...REQUIRED, publicKey: "" }, "`publicKey`"],
    [{ ...REQUIRED, publicKey: "a:b" }, "`publicKey`"],
    [{ ...REQUIRED, secretKey: undefined }, "`secretKey`"],
    [{ ...REQUIRED, secretKey: "a\n" }, "`secretKey`"],
    [{ clientId: "a", clientSecret: "b", scope: SCOPE }, "`clientId`"],
    [{ publicKey: "a", secretKey: "b" }, "`scope`"],
    [{ ...REQUIRED, scope: "" }, "`scope`"],
    [{ ...REQUIRED, scope: ["a", 1] }, "`scope`"],
    [{ ...REQUIRED, store: {} }, "`store`"],
    [{ ...REQUIRED, refreshBeforeSeconds: -1 }, "`refreshBeforeSeconds`"],
    [{ ...REQUIRED, requestDeadlineMs: 0 }, "`requestDeadlineMs`"],
    [{ ...REQUIRED, storeTimeoutMs: Number.POSITIVE_INFINITY }, "`storeTimeoutMs`"],
    [{ ...REQUIRED, maxScopes: 0.5 }, "`maxScopes`"],
    [{ ...REQUIRED, ttl: 5 }, "`ttl`"],
    [{ ...REQUIRED, baseURL: "https://moov.example" }, "`baseURL` needs the `transport` option"],
    [{ ...REQUIRED, plugins: [] }, "`plugins` needs"],
    [{ ...REQUIRED, origin: "https://moov.example" }, "`origin` needs"],
    [{ ...REQUIRED, dangerouslyAllowHttp: true }, "`dangerouslyAllowHttp` needs"],
    [{ ...REQUIRED, transport: {} }, "`transport`"],
    [undefined, "options"],
  ])("must not be %j", (options, part) => {
    expect(() => tokens(options as never)).toThrow(
      expect.objectContaining({
        code: "configuration_error",
        message: expect.stringMatching(new RegExp(`^tokens: .*${part}`)),
      }),
    );
  });

  it("must not contain an API key in a browser, unless `dangerouslyAllowBrowser` is set", () => {
    const page = globalThis as { window?: unknown };
    page.window = { document: {} };
    try {
      expect(() => tokens(REQUIRED)).toThrow("`dangerouslyAllowBrowser`");
      tokens({ ...REQUIRED, dangerouslyAllowBrowser: true });
    } finally {
      delete page.window;
    }
  });

  it("must not contain an API key in a worker of a browser", () => {
    vi.stubGlobal("WorkerGlobalScope", class {});
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" });
    try {
      expect(() => tokens(REQUIRED)).toThrow("`dangerouslyAllowBrowser`");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe("the options of `get`", () => {
  it.each([
    [{ scope: 5 }, "`scope`"],
    [{ scope: "" }, "`scope`"],
    [{ minTtlSeconds: -1 }, "`minTtlSeconds`"],
    [{ signal: {} }, "`signal`"],
    [{ minTTL: 5 }, "`minTTL`"],
  ])("must not be %j", async (options, part) => {
    const { security } = openTokenServer().createClient();
    await expect(security.get(options as never)).rejects.toMatchObject({
      code: "configuration_error",
      message: expect.stringMatching(new RegExp(`^tokens\\(\\)\\.get: .*${part}`)),
    });
  });
});

describe("the types", () => {
  it("accept `undefined` for every optional property", async () => {
    const { createClient } = openTokenServer();
    const options: TokensOptions = {
      ...REQUIRED,
      store: undefined,
      transport: undefined,
      plugins: undefined,
      now: undefined,
    };
    const getOptions: GetTokenOptions = { scope: undefined, minTtlSeconds: undefined, signal: undefined };
    tokens(options);
    await createClient().security.get(getOptions);
    const store: TokenStore = { ...memoryStore(), join: undefined, [Symbol.asyncDispose]: undefined };
    await createClient({ store }).security.get();
  });

  it("add the call option `scope`", () => {
    expectTypeOf<CallOptions["scope"]>().toEqualTypeOf<ScopeInput | undefined>();
  });
});
