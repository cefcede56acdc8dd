import { createAccessToken, ping } from "@moovkit/authentication";
import { createClient as createCoreClient } from "@moovkit/core";
import { describe, expect, it, vi } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer } from "./token-server.js";

const accountScope = (account: string | number) => `/accounts/${account}/cards.read`;

describe("scopes", () => {
  it("have separate tokens, and share one if they differ only in order and repetition", async () => {
    const { createClient, countTokenRequests } = openTokenServer();
    const { moov, security } = createClient();
    const both = ["/ping.read", "/accounts.read"];
    await Promise.all([
      moov.ping(),
      moov.ping({ scope: both }),
      moov.ping({ scope: [...both].reverse() }),
      moov.ping({ scope: "/accounts.read  /ping.read /ping.read" }),
      security.get({ scope: both }),
    ]);
    expect(countTokenRequests()).toBe(2);
    expect(security.state().map(({ scope }) => scope)).toEqual(["/ping.read", "/accounts.read /ping.read"]);
  });

  it("are limited in number, and the least recently used one is removed first", async () => {
    const { createClient, countTokenRequests } = openTokenServer();
    const { security } = createClient({ maxScopes: 2 });
    for (const account of [1, 2, 1, 3, 1]) await security.get({ scope: accountScope(account) });
    expect(countTokenRequests()).toBe(3);
    expect(security.state().length).toBe(2);
    await security.get({ scope: accountScope(2) });
    // The token is still in the store, which lives as long as the client.
    expect(countTokenRequests()).toBe(3);
  });

  it("are not removed while their token is requested", async () => {
    const { createClient, time, holdNextTokenRequest, requests } = openTokenServer();
    const read = async () => {
      throw new Error("The store is unavailable.");
    };
    const store = { ...memoryStore({ now: time.now }), read };
    const { security } = createClient({ maxScopes: 1, store });
    const release = holdNextTokenRequest();
    const first = security.get({ scope: "/ping.read /accounts.read" });
    await time.settle();
    await security.get({ scope: "/accounts.read" });
    const second = security.get({ scope: "/ping.read /accounts.read" });
    await time.settle();
    release();
    expect(await second).toEqual(await first);
    expect(requests).toEqual(["token", "token"]);
  });

  it("cause no warning of a leak if many are used at once", async () => {
    const { createClient, time } = openTokenServer();
    const emitWarning = vi.spyOn(process, "emitWarning");
    const { security } = createClient();
    const scopes = Array.from({ length: 30 }, (_, index) => accountScope(index));
    await Promise.all(scopes.map((scope) => security.get({ scope })));
    await time.settle();
    expect(emitWarning).not.toHaveBeenCalled();
  });

  it("are rejected if they are invalid, or if the call authenticates with an API key", async () => {
    const { createClient, requests } = openTokenServer();
    const { moov } = createClient();
    const configurationError = { error: { code: "configuration_error" } };
    for (const scope of ["", [], 'a"b', 5 as never])
      expect(await moov.ping({ scope }).result()).toMatchObject(configurationError);
    const call = createAccessToken(
      moov.client,
      { grantType: "client_credentials", scope: "/ping.read" },
      { scope: "/ping.read" },
    );
    expect(await call.result()).toMatchObject({
      error: { code: "configuration_error", message: expect.stringContaining("API key") },
    });
    expect(requests).toEqual([]);
  });

  it("are rejected as a call option if the client does not use tokens()", async () => {
    const { transport } = openTokenServer();
    const client = createCoreClient({ transport, security: { accessToken: "t" } });
    await expect(ping(client, { scope: "/a" })).rejects.toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("@moovkit/tokens"),
    });
  });
});
