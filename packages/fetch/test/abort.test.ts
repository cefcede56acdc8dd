import { describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, type Responder } from "./loopback-server.js";
import { send } from "./send.js";

describe("the signal", () => {
  it("prevents the request if it has already aborted", async () => {
    const server = await createLoopbackServer();
    await expect(
      send(fetchTransport(), { url: server.url }, { signal: AbortSignal.abort("canceled") }),
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
    await expect(
      send(fetchTransport(), { url: server.url }, { signal: controller.signal }),
    ).rejects.toMatchObject({
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
      send(fetchTransport({ fetch }), { url: "https://api.moov.io/ping" }, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: "request_aborted_error", cause: "canceled" });
  });
});
