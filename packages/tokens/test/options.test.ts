import { createMoov, type Transport } from "@moovkit/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { tokens } from "../src/index.js";
import { openTokenServer, SCOPE } from "./token-server.js";

const REQUIRED = { clientId: "a", clientSecret: "b", scope: SCOPE };

describe("the options", () => {
  it.each([
    [{ ...REQUIRED, clientId: "" }, "`clientId`"],
    [{ ...REQUIRED, clientSecret: undefined }, "`clientSecret`"],
    [{ clientId: "a", clientSecret: "b" }, "`scope`"],
    [{ ...REQUIRED, scope: "" }, "`scope`"],
    [{ ...REQUIRED, scope: ["a", 1] }, "`scope`"],
    [{ ...REQUIRED, store: {} }, "`store`"],
    [{ ...REQUIRED, refreshBeforeSeconds: -1 }, "`refreshBeforeSeconds`"],
    [{ ...REQUIRED, mintDeadlineMs: 0 }, "`mintDeadlineMs`"],
    [{ ...REQUIRED, storeTimeoutMs: Number.POSITIVE_INFINITY }, "`storeTimeoutMs`"],
    [{ ...REQUIRED, maxScopes: 0.5 }, "`maxScopes`"],
    [{ ...REQUIRED, ttl: 5 }, "`ttl`"],
    [undefined, "options"],
  ])("must not be %j", (options, part) => {
    expect(() => tokens(options as never)).toThrow(
      expect.objectContaining({
        code: "configuration_error",
        message: expect.stringMatching(new RegExp(`^tokens\\(\\): .*${part}`)),
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
});

describe("tokens()", () => {
  it("belongs to one client, and returns no token before that client exists", async () => {
    const security = tokens(REQUIRED);
    const configurationError = { code: "configuration_error" };
    await expect(security.get()).rejects.toMatchObject(configurationError);
    const transport: Transport = { name: "none", send: async () => ({ status: 200, headers: {}, body: "" }) };
    createMoov({ transport, security });
    expect(() => createMoov({ transport, security })).toThrow(expect.objectContaining(configurationError));
  });

  it("adds the errors of a token request to the types of all calls", async () => {
    const { createClient } = openTokenServer();
    const result = await createClient().moov.ping().result();
    if (!result.ok && result.error.code === "auth_token_request_error")
      expectTypeOf(result.error.fields.scope).toEqualTypeOf<string | undefined>();
    expectTypeOf<Parameters<ReturnType<typeof createClient>["moov"]["ping"]>[0]>().not.toBeAny();
  });
});
