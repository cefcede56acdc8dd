import { EventEmitter, getEventListeners, once } from "node:events";
import type { RequestListener } from "node:http";
import { Agent } from "undici";
import { describe, expect, it } from "vitest";
import { allClosed, createHTTPServer, createTransport, sendWith } from "./servers.js";

describe("the signal", () => {
  it("prevents the request if it has already aborted", async () => {
    let requests = 0;
    const { send } = await createHTTPServer(() => {
      requests += 1;
    });
    await expect(send({}, { signal: AbortSignal.abort("canceled") })).rejects.toMatchObject({
      code: "request_aborted_error",
      cause: "canceled",
    });
    expect(requests).toBe(0);
  });

  it.each<[string, RequestListener]>([
    ["before the headers", () => {}],
    ["within the body", (_, response) => response.writeHead(200).write("half")],
  ])("ends the exchange and its connection %s", async (_, respond) => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const { send } = await createHTTPServer((request, response) => {
      closed = allClosed([request.socket]);
      respond(request, response);
      setImmediate(() => controller.abort("canceled"));
    });
    await expect(send({}, { signal: controller.signal })).rejects.toMatchObject({
      code: "request_aborted_error",
      cause: "canceled",
      message: "ping: the signal aborted the request. See `cause`.",
    });
    await closed;
  });

  it("prevents a request that waits for a connection", async () => {
    const paths: unknown[] = [];
    const responses = new EventEmitter();
    const firstReceived = once(responses, "first");
    const { url } = await createHTTPServer((request, response) => {
      paths.push(request.url);
      if (request.url === "/first") responses.emit("first", response);
      else response.end();
    });
    const agent = new Agent({ connections: 1, pipelining: 1 });
    const transport = createTransport({ dispatcher: agent });
    const controller = new AbortController();
    const first = sendWith(transport, { url: `${url}/first` });
    const waiting = sendWith(transport, { url: `${url}/waiting` }, { signal: controller.signal });
    controller.abort("canceled");
    await expect(waiting).rejects.toMatchObject({ code: "request_aborted_error", cause: "canceled" });
    const [firstResponse] = await firstReceived;
    firstResponse.end();
    await first;
    await sendWith(transport, { url: `${url}/last` });
    expect(paths).toEqual(["/first", "/last"]);
    await agent.close();
  });

  it("changes nothing after the response", async () => {
    const controller = new AbortController();
    const { send } = await createHTTPServer((_, response) => response.end("ok"));
    const response = await send({}, { signal: controller.signal });
    controller.abort();
    expect(response.body).toBe("ok");
  });

  it("keeps no listener after a response or a failure", async () => {
    const { signal } = new AbortController();
    const { send, close } = await createHTTPServer((_, response) => response.end("ok"));
    await send({}, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await close();
    await expect(send({}, { signal })).rejects.toMatchObject({ code: "connection_error" });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
