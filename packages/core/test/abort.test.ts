import { getEventListeners } from "node:events";
import { ConnectionError, RequestAbortedError } from "@moovkit/models";
import { describe, expect, it, vi } from "vitest";
import { errorOf } from "./error-of.js";
import { createLoopbackClient } from "./loopback-client.js";
import type { Responder } from "./loopback-server.js";
import { ping } from "./operations.js";
import { plainRetry } from "./plain-retry.js";
import { createStubClient, neverRespond } from "./stub-client.js";

describe("the `signal` of a call", () => {
  it.each<[string, Responder]>([
    ["before the response headers", () => {}],
    ["within the response body", (_, response) => response.writeHead(200).write("{")],
  ])("ends a request that hangs %s", async (_, hang) => {
    const controller = new AbortController();
    const { client } = await createLoopbackClient((request, response) => {
      hang(request, response);
      setImmediate(() => controller.abort("canceled"));
    });
    const error = await errorOf(ping(client, { signal: controller.signal }));
    expect(error).toBeInstanceOf(RequestAbortedError);
    expect(error).toMatchObject({ code: "request_aborted_error", cause: "canceled", attempts: 1 });
  });

  it("ends a call whose plugin ignores it", async () => {
    const { client } = createStubClient(undefined, {
      plugins: [{ name: "hanging", wrap: () => () => new Promise<never>(() => {}) }],
    });
    const controller = new AbortController();
    const error = errorOf(ping(client, { signal: controller.signal }));
    controller.abort("canceled");
    expect(await error).toMatchObject({ code: "request_aborted_error", cause: "canceled" });
  });

  it("prevents the request if it has already aborted", async () => {
    const { client, server } = await createLoopbackClient();
    expect(await errorOf(ping(client, { signal: AbortSignal.abort("canceled") }))).toMatchObject({
      code: "request_aborted_error",
      cause: "canceled",
      attempts: 0,
    });
    expect(server.requests).toEqual([]);
  });

  it("may be aborted with an error of the SDK, which is the cause and is not retried", async () => {
    const reason = new ConnectionError("another call failed", { connected: false });
    const controller = new AbortController();
    const { client, requests } = createStubClient(
      () => {
        controller.abort(reason);
        return neverRespond({} as never, {} as never);
      },
      { plugins: [plainRetry()] },
    );
    const error = await errorOf(ping(client, { signal: controller.signal }));
    expect(error).toBeInstanceOf(RequestAbortedError);
    expect(error).toMatchObject({ cause: reason, attempts: 1, processed: "maybe" });
    expect(reason).not.toHaveProperty("operation");
    expect(requests).toHaveLength(1);
  });

  it("ends a request that a plugin sends without it", async () => {
    const controller = new AbortController();
    let signal: AbortSignal | undefined;
    const { client } = createStubClient(
      (_, context) => {
        signal = context.signal;
        setImmediate(() => controller.abort("canceled"));
        return neverRespond({} as never, {} as never);
      },
      {
        plugins: [
          {
            name: "no-signal",
            wrap: (next) => (request, context) => next(request, { ...context, signal: undefined }),
          },
        ],
      },
    );
    expect(await errorOf(ping(client, { signal: controller.signal }))).toMatchObject({ cause: "canceled" });
    expect(signal?.aborted).toBe(true);
  });

  it("causes no warning of Node about listeners", async () => {
    const onWarning = vi.fn();
    process.on("warning", onWarning);
    try {
      const { signal } = new AbortController();
      const { client } = createStubClient();
      await Promise.all(Array.from({ length: 100 }, () => ping(client, { signal, deadlineMs: 60_000 })));
      await new Promise((resolve) => setImmediate(resolve));
      expect(onWarning).not.toHaveBeenCalled();
      expect(getEventListeners(signal, "abort")).toEqual([]);
    } finally {
      process.off("warning", onWarning);
    }
  });

  it("has one listener however many calls share it, and none after them", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const countListeners = () => getEventListeners(signal, "abort").length;
    const { client } = createStubClient(neverRespond);
    const settledCall = ping(createStubClient().client, { signal });
    const errors = Array.from({ length: 50 }, () => errorOf(ping(client, { signal })));
    await settledCall;
    expect(countListeners()).toBe(1);
    controller.abort("canceled");
    for (const error of await Promise.all(errors))
      expect(error).toMatchObject({ code: "request_aborted_error", cause: "canceled" });
    expect(countListeners()).toBe(0);
  });
});
