import { ConfigurationError, ConnectionError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, type Responder } from "./loopback-server.js";
import { printed, rejectionOf, send } from "./send.js";

const SECRET = "secret-key-7d1f";

const failingFetch = (error: unknown) => fetchTransport({ fetch: () => Promise.reject(error) });

describe("a failed connection", () => {
  it("that was refused reports that no request was sent", async () => {
    const server = await createLoopbackServer();
    await server.close();
    const error = await rejectionOf(send(fetchTransport(), { url: server.url }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      connected: false,
      message: `ping: could not connect to ${server.url} (ECONNREFUSED), no request was sent. Check \`baseURL\` and the network.`,
    });
  });

  it.each<[string, Responder]>([
    ["before the response", (_, response) => response.destroy()],
    [
      "within the response headers",
      (_, response) => {
        response.socket?.end("HTTP/1.1 200 OK\r\ncontent-le");
      },
    ],
  ])("that broke %s reports that the server may have received the request", async (_, respond) => {
    const server = await createLoopbackServer(respond);
    await expect(send(fetchTransport(), { url: server.url })).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
      message: expect.stringContaining(`ping: no response from ${server.url} (UND_ERR_SOCKET)`),
    });
  });

  it("that broke within the response body reports that the response was being read", async () => {
    const server = await createLoopbackServer((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("{", () => response.destroy());
    });
    await expect(send(fetchTransport(), { url: server.url })).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
      message: expect.stringContaining(
        `ping: the connection to ${server.url} broke while the response was read`,
      ),
    });
  });
});

describe("`connected`", () => {
  it.each([
    ["a failed name lookup", { code: "ENOTFOUND", syscall: "getaddrinfo" }, false],
    ["a timeout while connecting", { code: "ETIMEDOUT", syscall: "connect" }, false],
    ["an expired certificate", { code: "CERT_HAS_EXPIRED" }, false],
    [
      "a connection closed during the TLS handshake",
      { code: "ECONNRESET", message: "socket disconnected before secure TLS connection was established" },
      false,
    ],
    ["Bun's refused connection", { code: "ConnectionRefused" }, false],
    ["a connection reset", { code: "ECONNRESET", syscall: "read" }, true],
    ["a broken pipe", { code: "EPIPE" }, true],
    ["a response that is not HTTP", { code: "HPE_INVALID_CONSTANT" }, true],
    [
      "a proxy that refused the tunnel",
      { code: "UND_ERR_ABORTED", message: "Proxy response (407) !== 200 when HTTP Tunneling" },
      false,
    ],
    ["a proxy with an untrusted certificate", { code: "UND_ERR_PRX_TLS" }, false],
    ["a closed dispatcher", { code: "UND_ERR_CLOSED" }, false],
    ["Node's limit of 300 seconds", { code: "UND_ERR_HEADERS_TIMEOUT" }, true],
    [
      "several addresses that refused",
      { errors: [{ code: "ECONNREFUSED" }, { code: "ETIMEDOUT", syscall: "connect" }] },
      false,
    ],
    ["an unknown code", { code: "E_UNKNOWN" }, undefined],
    ["no code, as in a browser", {}, undefined],
  ])("for %s", async (_, fields, connected) => {
    const cause = Object.assign(new Error("failed"), fields);
    const error = await rejectionOf(
      send(failingFetch(new TypeError("fetch failed", { cause })), { url: "https://api.moov.io/ping" }),
    );
    expect(error).toMatchObject({ code: "connection_error", connected });
  });
});

describe("a dispatcher of another version of undici", () => {
  it("is a ConfigurationError that names the mismatch", async () => {
    const dispatcher = {
      dispatch: () => {
        throw Object.assign(new Error("invalid onRequestStart method"), { code: "UND_ERR_INVALID_ARG" });
      },
    };
    const server = await createLoopbackServer();
    const error = await rejectionOf(send(fetchTransport({ init: { dispatcher } }), { url: server.url }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain("`dispatcher` in `init`");
    expect(error.message).toContain("process.versions.undici");
    expect(error.cause).toMatchObject({ message: "fetch failed" });
    expect(server.requests).toEqual([]);
  });
});

describe("the cause of an error", () => {
  it("is the error of fetch", async () => {
    const cause = new TypeError("fetch failed");
    const error = await rejectionOf(send(failingFetch(cause), { url: "https://api.moov.io/ping" }));
    expect(error.cause).toBe(cause);
  });

  it("never contains the request with its credentials", async () => {
    const server = await createLoopbackServer();
    await server.close();
    const request = {
      method: "POST",
      url: server.url,
      headers: { authorization: `Bearer ${SECRET}` },
      body: `{"client_secret":"${SECRET}"}`,
    };
    const error = await rejectionOf(send(fetchTransport(), request));
    expect(error).toMatchObject({ connected: false });
    expect(printed(error)).not.toContain(SECRET);
    expect(printed(error)).not.toContain("FetchError");
  });

  it("never contains a token of a response that is not HTTP", async () => {
    const server = await createLoopbackServer((_, response) => {
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{"refresh_token":"${SECRET}"}\r\n`,
      );
    });
    const error = await rejectionOf(send(fetchTransport(), { url: server.url }));
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(printed(error)).not.toContain(SECRET);
  });

  it("may be circular", async () => {
    const cause = new Error("circular");
    cause.cause = cause;
    const error = await rejectionOf(send(failingFetch(cause), { url: "https://api.moov.io/ping" }));
    expect(error).toMatchObject({ code: "connection_error", connected: undefined });
  });

  it("may be anything that a custom fetch throws", async () => {
    for (const thrown of ["offline", undefined, null, Object.freeze({ data: "frozen" })])
      await expect(send(failingFetch(thrown), { url: "https://api.moov.io/ping" })).rejects.toMatchObject({
        code: "connection_error",
        message: "ping: no response from https://api.moov.io. See `cause`.",
      });
  });
});
