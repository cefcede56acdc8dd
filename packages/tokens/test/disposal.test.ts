import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer, STORE_KEY } from "./token-server.js";

describe("the disposal of a client", () => {
  it("rejects calls that wait for a token", async () => {
    const { createClient, sandbox, time } = await openTokenServer();
    const { moov, security } = createClient();
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    await expect(security.get()).rejects.toMatchObject({ code: "api_error" });
    const waiting = expect(security.get()).rejects.toMatchObject({ code: "configuration_error" });
    await time.settle();
    await moov[Symbol.asyncDispose]();
    await waiting;
  });

  it("ends a renewal that waits for another process", async () => {
    const { createClient, time } = await openTokenServer();
    const store = memoryStore({ now: time.now });
    const { moov, security } = createClient({ store });
    await security.get();
    await time.advance(3_530_000);
    await store.acquire(STORE_KEY, 60_000, new AbortController().signal);
    await security.get();
    await time.settle();
    expect(security.state()).toMatchObject([{ renewing: true }]);
    await moov[Symbol.asyncDispose]();
    expect(time.countWaits()).toBe(0);
  });
});
