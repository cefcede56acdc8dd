import { getEventListeners } from "node:events";
import { RequestAbortedError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { createLoopbackMoov } from "./loopback-moov.js";
import type { Responder } from "./loopback-server.js";
import { createStubMoov, neverRespond } from "./stub-moov.js";

describe("the `signal` of a call", () => {
  it.each<[string, Responder]>([
    ["before the response headers", () => {}],
    ["within the response body", (_, response) => response.writeHead(200).write("{")],
  ])("ends a request that hangs %s", async (_, hang) => {
    const controller = new AbortController();
    const { moov } = await createLoopbackMoov((request, response) => {
      hang(request, response);
      setImmediate(() => controller.abort("canceled"));
    });
    const error = await errorOf(moov.ping({ signal: controller.signal }));
    expect(error).toBeInstanceOf(RequestAbortedError);
    expect(error).toMatchObject({ code: "request_aborted_error", cause: "canceled", attempts: 1 });
  });

  it("ends a call whose plugin ignores it", async () => {
    const { moov } = createStubMoov(undefined, {
      plugins: [{ name: "hanging", wrap: () => () => new Promise<never>(() => {}) }],
    });
    const controller = new AbortController();
    const error = errorOf(moov.ping({ signal: controller.signal }));
    controller.abort("canceled");
    expect(await error).toMatchObject({ code: "request_aborted_error", cause: "canceled" });
  });

  it("prevents the request if it has already aborted", async () => {
    const { moov, server } = await createLoopbackMoov();
    expect(await errorOf(moov.ping({ signal: AbortSignal.abort("canceled") }))).toMatchObject({
      code: "request_aborted_error",
      cause: "canceled",
      attempts: 0,
    });
    expect(server.requests).toEqual([]);
  });

  it("has one listener however many calls share it, and none after them", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const countListeners = () => getEventListeners(signal, "abort").length;
    const { moov } = createStubMoov(neverRespond);
    const settledCall = createStubMoov().moov.ping({ signal });
    const errors = Array.from({ length: 50 }, () => errorOf(moov.ping({ signal })));
    await settledCall;
    expect(countListeners()).toBe(1);
    controller.abort("canceled");
    for (const error of await Promise.all(errors))
      expect(error).toMatchObject({ code: "request_aborted_error", cause: "canceled" });
    expect(countListeners()).toBe(0);
  });
});
