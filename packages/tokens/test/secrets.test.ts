import { inspect } from "node:util";
import type { Transport } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { API_KEY, openTokenServer, SCOPE } from "./token-server.js";

const print = (value: unknown): string =>
  inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(value);

describe("secrets", () => {
  it("appear in no printed object, event or state", async () => {
    const { createClient } = openTokenServer();
    const { moov, security, events } = createClient();
    const { accessToken, expiresIn, tokenType, scope, ...rest } = await security.get();
    expect([tokenType, expiresIn, scope, rest]).toEqual(["Bearer", 3600, SCOPE, {}]);
    await moov.ping();
    const printed = [security, moov, events, security.state(), memoryStore()].map(print).join();
    for (const secret of [accessToken, API_KEY.secretKey]) expect(printed).not.toContain(secret);
    expect(security.state()).toMatchObject([
      { scope: SCOPE, expiresInSeconds: 3600, ageSeconds: 0, renewing: false },
    ]);
  });

  it("appear in no error if the server sends them back", async () => {
    const { createClient } = openTokenServer();
    const transport: Transport = {
      name: "echo",
      send: async ({ body }) => ({ status: 400, headers: {}, body: String(body) }),
    };
    const { moov } = createClient({}, { transport });
    const printed = await moov.ping().then(String, print);
    expect(printed).toContain("createAccessToken");
    expect(printed).not.toContain(API_KEY.secretKey);
  });
});
