import { createMoov } from "@moovkit/core";
import { describe, expect, it, vi } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario } from "./scenario.js";

describe("scopes", () => {
  it("have one token and one token request each, in any order of their parts", async () => {
    const { startClient, countTokenRequests } = await createScenario();
    const { moov, security } = startClient();
    const scopes = ["/ping.read", "/accounts.read"];
    await Promise.all([
      moov.ping(),
      moov.ping({ scope: scopes }),
      moov.ping({ scope: [...scopes].reverse() }),
      moov.ping({ scope: "/accounts.read  /ping.read /ping.read" }),
      security.get({ scope: scopes }),
    ]);
    expect(countTokenRequests()).toBe(2);
    expect(security.state().map(({ scope }) => scope)).toEqual(["/ping.read", "/accounts.read /ping.read"]);
  });

  it("are limited in number: the least recently used one is removed first", async () => {
    const { startClient, countTokenRequests } = await createScenario();
    const { security } = startClient({ maxScopes: 2 });
    for (const account of ["1", "2", "1", "3", "1"])
      await security.get({ scope: `/accounts/${account}/cards.read` });
    expect(countTokenRequests()).toBe(3);
    expect(security.state().length).toBe(2);
    await security.get({ scope: "/accounts/2/cards.read" });
    // The store still has its token.
    expect(countTokenRequests()).toBe(3);
  });

  it("are not removed while their token is requested", async () => {
    const { startClient, time, holdNextTokenRequest, requests } = await createScenario();
    const read = async () => {
      throw new Error("connection refused");
    };
    const { security } = startClient({ maxScopes: 1, store: { ...memoryStore({ now: time.now }), read } });
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

  it("cause no warning about a memory leak when 30 tokens are requested at once", async () => {
    const { startClient, time } = await createScenario();
    const warn = vi.spyOn(process, "emitWarning");
    const { security } = startClient();
    const scopes = Array.from({ length: 30 }, (_, index) => `/accounts/${index}/cards.read`);
    await Promise.all(scopes.map((scope) => security.get({ scope })));
    await time.settle();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("are rejected if they are invalid or the operation uses the API key", async () => {
    const { startClient, requests } = await createScenario();
    const { moov } = startClient();
    for (const scope of ["", [], 'a"b', 5 as never])
      expect(await moov.ping({ scope }).result()).toMatchObject({ error: { code: "configuration_error" } });
    expect(
      await moov.authentication
        .createAccessToken({ grantType: "client_credentials", scope: "/ping.read" }, { scope: "/ping.read" })
        .result(),
    ).toMatchObject({
      error: { code: "configuration_error", message: expect.stringContaining("leave scope out") },
    });
    expect(requests).toEqual([]);
  });

  it("need tokens() as the security of the client", async () => {
    const { transport } = await createScenario();
    const moov = createMoov({ transport, security: { accessToken: "t" } });
    await expect(moov.ping({ scope: "/a" })).rejects.toThrow("`security: tokens()` from @moovkit/tokens");
  });
});
