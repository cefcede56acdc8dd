import type { TokenStore } from "@moovkit/core";
import { describe, expect, it, vi } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario, SCOPE } from "./scenario.js";

describe("disposing of a client", () => {
  it("revokes its tokens if `revokeOnDispose` is set", async () => {
    const { startClient, requests, time } = await createScenario();
    const { moov, security } = startClient({ revokeOnDispose: true });
    const { accessToken } = await security.get();
    await moov[Symbol.asyncDispose]();
    expect(requests).toEqual(["token", "revoke refresh_token", "revoke access_token"]);
    await expect(security.get()).rejects.toMatchObject({ code: "configuration_error" });
    expect(accessToken).toBeTypeOf("string");
    expect(time.countTimers()).toBe(0);
  });

  it("revokes nothing by default, and no token that another client can still use", async () => {
    const { startClient, requests, time } = await createScenario();
    const byDefault = startClient();
    await byDefault.moov.ping();
    await byDefault.moov[Symbol.asyncDispose]();
    const store = memoryStore({ now: time.now });
    const [first, second] = [
      startClient({ store, revokeOnDispose: true }),
      startClient({ store, revokeOnDispose: true }),
    ];
    await first.moov.ping();
    await second.moov.ping();
    await first.moov[Symbol.asyncDispose]();
    await second.moov.ping();
    expect(requests).toEqual(["token", "ping", "token", "ping", "ping", "ping"]);
    const { join: _, ...storeWithUnknownUsers } = memoryStore({ now: time.now });
    const third = startClient({ store: storeWithUnknownUsers, revokeOnDispose: true });
    await third.moov.ping();
    await third.moov[Symbol.asyncDispose]();
    expect(requests.slice(6)).toEqual(["token", "ping"]);
  });

  it("revokes no token that other clients may have read although writing it failed", async () => {
    const { startClient, requests, time } = await createScenario();
    const { join: _, ...shared } = memoryStore({ now: time.now });
    const write: TokenStore["write"] = async (...args) => {
      await shared.write(...args);
      throw new Error("connection lost");
    };
    const { moov } = startClient({ revokeOnDispose: true, store: { ...shared, write } });
    await moov.ping();
    await startClient({ store: shared }).moov.ping();
    await moov[Symbol.asyncDispose]();
    expect(requests).toEqual(["token", "ping", "ping"]);
  });

  it("revokes any number of tokens within one deadline", async () => {
    const { startClient, requests, transport } = await createScenario();
    const { moov, security } = startClient(
      { revokeOnDispose: true, now: () => Date.now() },
      {
        transport: {
          ...transport,
          send: (request, context) =>
            request.url.endsWith("/revoke") ? new Promise(() => {}) : transport.send(request, context),
        },
      },
    );
    for (const account of ["1", "2", "3"]) await security.get({ scope: `/accounts/${account}/cards.read` });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    try {
      const disposed = moov[Symbol.asyncDispose]();
      await vi.advanceTimersByTimeAsync(10_100);
      await disposed;
    } finally {
      vi.useRealTimers();
    }
    expect(requests.length).toBe(3);
  });

  it("emits an event for each token that could not be revoked", async () => {
    const { startClient, sandbox } = await createScenario();
    const { moov, events } = startClient({ revokeOnDispose: true });
    await moov.ping();
    sandbox.faults.next({ status: 500, times: 2 });
    await moov[Symbol.asyncDispose]();
    expect(events.slice(-2)).toEqual(
      Array(2).fill({ type: "failure", scope: SCOPE, during: "revoke", code: "api_error" }),
    );
  });
});
