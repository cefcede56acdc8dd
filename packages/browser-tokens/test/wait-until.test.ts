import { afterEach, describe, expect, it, vi } from "vitest";
import { createEndpoint, createRequest, provide, TOKEN } from "./request.js";

afterEach(() => {
  vi.useRealTimers();
});

describe("the context of a Worker", () => {
  it("waits until no token is being renewed", async () => {
    vi.useFakeTimers();
    let renewing = true;
    const security = { ...provide(), state: () => [{ renewing: false }, { renewing }] };
    const context = {
      promises: [] as Promise<unknown>[],
      // Fails without its `this`, as in a Worker.
      waitUntil(promise: Promise<unknown>) {
        this.promises.push(promise);
      },
    };
    const response = await createEndpoint({ security })(createRequest(), context);
    expect((await response.json()).accessToken).toBe(TOKEN.accessToken);
    const settled = vi.fn();
    const waiting = Promise.all(context.promises).then(settled);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(settled).not.toHaveBeenCalled();
    renewing = false;
    await vi.advanceTimersByTimeAsync(1_000);
    await waiting;
    expect(settled).toHaveBeenCalledExactlyOnceWith([undefined]);
  });

  it("waits for a token request that fails, without an unhandled rejection", async () => {
    const waitUntil = vi.fn();
    const security = { get: () => Promise.reject(new Error("x")) };
    const response = await createEndpoint({ security })(createRequest(), { waitUntil });
    expect(response.status).toBe(500);
    expect(await waitUntil.mock.calls[0]?.[0]).toBeUndefined();
  });

  it("is optional, and can be that of a framework without `waitUntil`", async () => {
    const response = await createEndpoint()(createRequest(), { params: {} } as object);
    expect(response.status).toBe(200);
  });
});
