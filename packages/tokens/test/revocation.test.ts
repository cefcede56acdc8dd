import type { Transport } from "@moovkit/core";
import { describe, expect, it, vi } from "vitest";
import { memoryStore, type TokenStore } from "../src/index.js";
import { openTokenServer, SCOPE } from "./token-server.js";

describe("the revocation at the end", () => {
  it("revokes the requested tokens if `revokeOnDispose` is set", async () => {
    const { createClient, requests, time } = openTokenServer();
    const { moov, security } = createClient({ revokeOnDispose: true });
    const { accessToken } = await security.get();
    await moov.close();
    expect(requests).toEqual(["token", "revoke refresh_token", "revoke access_token"]);
    await expect(security.get()).rejects.toMatchObject({ code: "configuration_error" });
    expect(accessToken).toBeTypeOf("string");
    expect(time.countWaits()).toBe(0);
  });

  it.each([
    ["the client first", ["client", "tokens"]],
    ["the tokens first", ["tokens", "client"]],
  ])("happens before a client and its tokens are closed at the same time, %s", async (_, order) => {
    const { createClient, requests } = openTokenServer();
    const { moov, security } = createClient({ revokeOnDispose: true });
    await moov.ping();
    const close = async (part: string) => {
      await (part === "client" ? moov.close() : security.close());
      expect(requests).toContain("revoke access_token");
    };
    await Promise.all([...order, "tokens"].map(close));
    expect(requests).toEqual(["token", "ping", "revoke refresh_token", "revoke access_token"]);
  });

  it("revokes nothing without `revokeOnDispose`, and no token that other clients may use", async () => {
    const { createClient, requests, time } = openTokenServer();
    const keeping = createClient();
    await keeping.moov.ping();
    await keeping.moov.close();

    const store = memoryStore({ now: time.now });
    const [first, second] = [
      createClient({ store, revokeOnDispose: true }),
      createClient({ store, revokeOnDispose: true }),
    ];
    await first.moov.ping();
    await second.moov.ping();
    await first.moov.close();
    await second.moov.ping();
    expect(requests).toEqual(["token", "ping", "token", "ping", "ping", "ping"]);

    const { join: _, ...storeWithoutJoin } = memoryStore({ now: time.now });
    const last = createClient({ store: storeWithoutJoin, revokeOnDispose: true });
    await last.moov.ping();
    await last.moov.close();
    expect(requests.slice(6)).toEqual(["token", "ping"]);
  });

  it("keeps a token that the store may have written before it failed", async () => {
    const { createClient, requests, time } = openTokenServer();
    const { join: _, ...store } = memoryStore({ now: time.now });
    const write: TokenStore["write"] = async (...args) => {
      await store.write(...args);
      throw new Error("The connection was lost.");
    };
    const { moov } = createClient({ revokeOnDispose: true, store: { ...store, write } });
    await moov.ping();
    await createClient({ store }).moov.ping();
    await moov.close();
    expect(requests).toEqual(["token", "ping", "ping"]);
  });

  it("ends within one deadline, however many tokens there are", async () => {
    const { createClient, requests, transport } = openTokenServer();
    const neverRevoking: Transport = {
      ...transport,
      send: (request, context) =>
        request.url.endsWith("/revoke") ? new Promise(() => {}) : transport.send(request, context),
    };
    const { moov, security } = createClient(
      { revokeOnDispose: true, now: () => Date.now() },
      { transport: neverRevoking },
    );
    for (const account of [1, 2, 3]) await security.get({ scope: `/accounts/${account}/cards.read` });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    try {
      const disposed = moov.close();
      await vi.advanceTimersByTimeAsync(10_100);
      await disposed;
    } finally {
      vi.useRealTimers();
    }
    expect(requests.length).toBe(3);
  });

  it("reports tokens that were not revoked", async () => {
    const { createClient, faults } = openTokenServer();
    const { moov, events } = createClient({ revokeOnDispose: true });
    await moov.ping();
    faults.next({ status: 500, times: 2 });
    await moov.close();
    expect(events.slice(-2)).toEqual(
      Array(2).fill({ type: "failure", scope: SCOPE, during: "revocation", code: "server_error" }),
    );
  });
});
