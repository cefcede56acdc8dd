import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, type Responder } from "./loopback-server.js";
import { send } from "./send.js";

describe("the signal", () => {
  it("prevents the request if it has already aborted", async () => {
    const server = await createLoopbackServer();
    await expect(
      send(fetchTransport(), { url: server.url }, AbortSignal.abort("canceled")),
    ).rejects.toMatchObject({ code: "request_aborted_error", cause: "canceled" });
    expect(server.requests).toEqual([]);
  });

  it.each<[string, Responder]>([
    ["before the response headers", () => {}],
    ["within the response body", (_, response) => response.writeHead(200).write("half")],
  ])("stops the request %s", async (_, respond) => {
    const controller = new AbortController();
    const server = await createLoopbackServer((request, response) => {
      respond(request, response);
      setImmediate(() => controller.abort("canceled"));
    });
    await expect(send(fetchTransport(), { url: server.url }, controller.signal)).rejects.toMatchObject({
      code: "request_aborted_error",
      cause: "canceled",
      message: "ping: the signal aborted the request. See `cause`.",
    });
  });

  it("takes precedence over the error that a custom fetch throws when it aborts", async () => {
    const controller = new AbortController();
    const fetch: typeof globalThis.fetch = async () => {
      controller.abort("canceled");
      throw Object.assign(new Error("socket closed"), { code: "ECONNRESET" });
    };
    await expect(
      send(fetchTransport({ fetch }), { url: "https://api.moov.io/ping" }, controller.signal),
    ).rejects.toMatchObject({ code: "request_aborted_error", cause: "canceled" });
  });

  it("keeps no listener after the request", async () => {
    const server = await createLoopbackServer();
    const { signal } = new AbortController();
    await send(fetchTransport(), { url: server.url }, signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("keeps no listener after a failed request", async () => {
    const { signal } = new AbortController();
    const fetch: typeof globalThis.fetch = async () => {
      throw new Error("offline");
    };
    await expect(
      send(fetchTransport({ fetch }), { url: "https://api.moov.io/ping" }, signal),
    ).rejects.toMatchObject({ code: "connection_error" });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("is passed on unchanged when it was made for this request", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response());
    const { signal } = new AbortController();
    const request = { method: "GET", url: "https://api.moov.io/ping", headers: {} };
    const context = { signal, operation: "ping", attempt: 1 };
    const transport = fetchTransport({ fetch });
    await transport.send(request, { ...context, ownSignal: signal });
    await transport.send(request, context);
    const [first, second] = fetch.mock.calls.map(([, init]) => init?.signal);
    expect(first).toBe(signal);
    expect(second).not.toBe(signal);
  });
});
