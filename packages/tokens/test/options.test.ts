import { createMoov, type Transport } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { tokens } from "../src/index.js";
import { SCOPE } from "./scenario.js";

const VALID_OPTIONS = { clientId: "a", clientSecret: "b", scope: SCOPE };

describe("tokens() rejects", () => {
  it.each([
    ["an empty `clientId`", { ...VALID_OPTIONS, clientId: "" }, "`clientId` must be a string"],
    [
      "a missing `clientSecret`",
      { ...VALID_OPTIONS, clientSecret: undefined },
      "clientSecret must be a string",
    ],
    ["a missing `scope`", { clientId: "a", clientSecret: "b" }, "scope must be"],
    ["an empty `scope`", { ...VALID_OPTIONS, scope: "" }, "scope must be"],
    ["a list of scopes with a number", { ...VALID_OPTIONS, scope: ["a", 1] }, "`scope` must be"],
    ["a store without methods", { ...VALID_OPTIONS, store: {} }, "`store` must be memoryStore()"],
    [
      "a negative `refreshBeforeSeconds`",
      { ...VALID_OPTIONS, refreshBeforeSeconds: -1 },
      "`refreshBeforeSeconds` must be a number from 0",
    ],
    ["a `mintDeadlineMs` of 0", { ...VALID_OPTIONS, mintDeadlineMs: 0 }, "`mintDeadlineMs` must be"],
    [
      "an infinite `storeTimeoutMs`",
      { ...VALID_OPTIONS, storeTimeoutMs: Number.POSITIVE_INFINITY },
      "`storeTimeoutMs` must be",
    ],
    [
      "a fractional `maxScopes`",
      { ...VALID_OPTIONS, maxScopes: 0.5 },
      "`maxScopes` must be a whole number from 1",
    ],
    [
      "an unknown option",
      { ...VALID_OPTIONS, ttl: 5 },
      "unknown option `ttl`. Supported options: `clientId`",
    ],
    ["no options", undefined, "the options must be an object"],
  ])("%s", (_, options, message) => {
    expect(() => tokens(options as never)).toThrow(message);
  });

  it("an API key in a browser, unless `dangerouslyAllowBrowser` is set", () => {
    const page = globalThis as { window?: unknown };
    page.window = { document: {} };
    try {
      expect(() => tokens(VALID_OPTIONS)).toThrow("in a browser everybody can read clientSecret");
      tokens({ ...VALID_OPTIONS, dangerouslyAllowBrowser: true });
    } finally {
      delete page.window;
    }
  });

  it("a second client, and a request for a token before it has a client", async () => {
    const security = tokens(VALID_OPTIONS);
    await expect(security.get()).rejects.toThrow("give it to createMoov");
    const transport: Transport = { name: "none", send: async () => ({ status: 200, headers: {}, body: "" }) };
    createMoov({ transport, security });
    expect(() => createMoov({ transport, security })).toThrow("another client's already");
  });
});
