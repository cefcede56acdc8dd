import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { createScenario, STORE_KEY } from "./scenario.js";

describe("disposing of a client", () => {
  it("rejects the callers that wait for a token", async () => {
    const { startClient, sandbox, time } = await createScenario();
    const { moov, security } = startClient();
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    await expect(security.get()).rejects.toMatchObject({ code: "api_error" });
    const waiting = expect(security.get()).rejects.toMatchObject({ code: "configuration_error" });
    await time.settle();
    await moov[Symbol.asyncDispose]();
    await waiting;
  });

  it("ends a renewal that waits for another holder of the lease", async () => {
    const { startClient, time } = await createScenario();
    const store = memoryStore({ now: time.now });
    const { moov, security } = startClient({ store });
    await security.get();
    await time.advance(3_530_000);
    await store.acquire(STORE_KEY, 60_000, new AbortController().signal);
    await security.get();
    await time.settle();
    expect(security.state()).toMatchObject([{ renewing: true }]);
    await moov[Symbol.asyncDispose]();
    expect(time.countTimers()).toBe(0);
  });
});
