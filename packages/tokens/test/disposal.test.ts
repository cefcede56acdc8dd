import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer, STORE_KEY } from "./token-server.js";

const CONFIGURATION_ERROR = { code: "configuration_error" };

describe("the close of the last client", () => {
  it("rejects callers that wait for a token", async () => {
    const { createClient, faults, time } = openTokenServer();
    const { moov, security } = createClient();
    faults.next({ status: 500, operation: "createAccessToken" });
    await expect(security.get()).rejects.toMatchObject({ code: "server_error" });
    const waiting = expect(security.get()).rejects.toMatchObject(CONFIGURATION_ERROR);
    await time.settle();
    await moov.close();
    await waiting;
    expect(time.countWaits()).toBe(0);
  });

  it("ends a renewal that waits for another process", async () => {
    const { createClient, time } = openTokenServer();
    const store = memoryStore({ now: time.now });
    const { moov, security } = createClient({ store });
    await security.get();
    await time.advance(3_530_000);
    await store.acquire(STORE_KEY, 60_000, new AbortController().signal);
    await security.get();
    await time.settle();
    expect(security.state()).toMatchObject([{ renewing: true }]);
    await moov.close();
    expect(time.countWaits()).toBe(0);
  });

  it("lets another client connect, which uses the token of the store", async () => {
    const { createTokens, connect, requests } = openTokenServer();
    const { security } = createTokens();
    for (let client = 0; client < 3; client += 1) {
      const moov = connect(security);
      await moov.ping();
      await moov.close();
    }
    expect(requests).toEqual(["token", "ping", "ping", "ping"]);
    expect(security.state()).toEqual([]);
  });
});

describe("the close of the tokens", () => {
  it("fails calls, `get` and new clients", async () => {
    const { createTokens, connect, requests } = openTokenServer();
    const { security } = createTokens({ revokeOnDispose: true });
    const moov = connect(security);
    await moov.ping();
    await security.close();
    await security[Symbol.asyncDispose]();
    expect(requests).toEqual(["token", "ping", "revoke refresh_token", "revoke access_token"]);
    expect(await moov.ping().result()).toMatchObject({ error: CONFIGURATION_ERROR });
    await expect(security.get()).rejects.toMatchObject(CONFIGURATION_ERROR);
    expect(() => connect(security)).toThrow(expect.objectContaining(CONFIGURATION_ERROR));
    await moov.close();
  });
});
