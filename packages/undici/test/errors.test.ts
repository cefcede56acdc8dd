import { createServer, type RequestListener } from "node:http";
import { inspect } from "node:util";
import { createClient, defineOperation } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { createHTTPServer, createTransport, listen, sendWith } from "./servers.js";

describe("a connection that breaks", () => {
  it.each<[string, RequestListener]>([
    ["before the response", (request) => request.socket.resetAndDestroy()],
    ["within the headers", (request) => request.socket.end("HTTP/1.1 200 OK\r\ncontent-le")],
    ["with a response that is not HTTP", (request) => request.socket.end("hello\r\n\r\n")],
  ])("%s reports that no response arrived", async (_, respond) => {
    const { send, url } = await createHTTPServer(respond);
    await expect(send()).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
      message: expect.stringContaining(`ping: no response from ${url}`),
    });
  });

  it.each<[string, RequestListener]>([
    ["within the body", (request) => request.socket.end("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf")],
    [
      "within a chunk",
      (request) => request.socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nhalf"),
    ],
  ])("%s reports that the response was being read", async (_, respond) => {
    const { send, url } = await createHTTPServer(respond);
    await expect(send()).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
      message: expect.stringContaining(`ping: the connection to ${url} broke while the response was read`),
    });
  });

  it("within a chunk that contains a token does not expose the token", async () => {
    const { send } = await createHTTPServer((request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{"access_token":"issued-6f1b"}\r\n',
      ),
    );
    const error = await send().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("issued-6f1b");
  });
});

describe("a connection that is refused", () => {
  it("reports that no request was sent", async () => {
    const { port, close } = await listen(createServer());
    await close();
    const url = `http://127.0.0.1:${port}`;
    await expect(sendWith(createTransport(), { url })).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
      message: `ping: could not connect to ${url} (ECONNREFUSED), no request was sent. Check \`baseURL\` and the network.`,
    });
  });
});

describe("a request that undici refuses", () => {
  it("reports that no request was sent", async () => {
    const { send, sockets } = await createHTTPServer((_, response) => response.end());
    await expect(send({ headers: { "x-key": "a\nb" } })).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
    });
    expect(sockets.size).toBe(0);
  });
});

describe("the stack of a failed call", () => {
  it.each<[string, RequestListener]>([
    ["the server rejects it", (_, response) => response.writeHead(404).end("{}")],
    ["the connection breaks", (request) => request.socket.resetAndDestroy()],
  ])("contains the line of the application if %s", async (_, respond) => {
    const ping = defineOperation({ id: "ping", method: "GET", path: "/ping" });
    const { url, transport } = await createHTTPServer(respond);
    const client = createClient({ transport, baseURL: url, security: { accessToken: "token" } });
    const callFromHere = () => ping(client).result();
    expect(await callFromHere()).toMatchObject({
      error: { stack: expect.stringContaining("callFromHere") },
    });
  });
});
