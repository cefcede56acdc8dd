import { createServer, type RequestListener } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createTLSServer } from "node:https";
import { type AddressInfo, connect, type Server as NetServer, type Socket } from "node:net";
import { inspect } from "node:util";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { createMoov, type HttpRequest } from "@moovkit/core";
import { generate } from "selfsigned";
import { Agent, ProxyAgent } from "undici";
import { afterEach, describe, expect, it } from "vitest";
import { undiciTransport } from "../src/index.js";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const listen = async (server: NetServer) => {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as AddressInfo).port, sockets };
};

const open = async (answer: RequestListener) => {
  const { port, sockets } = await listen(createServer(answer));
  const transport = undiciTransport();
  closing.push(() => transport[Symbol.asyncDispose]?.());
  const request: HttpRequest = {
    method: "POST",
    url: `http://127.0.0.1:${port}/x?y=1`,
    headers: { a: "b" },
    body: "é",
  };
  const send = (signal = new AbortController().signal, more: Partial<HttpRequest> = {}) =>
    transport.send({ ...request, ...more }, { signal, operation: "test", attempt: 1 });
  return { send, transport, sockets, port };
};

const sent = (request: Parameters<RequestListener>[0]) =>
  new Promise<string>((resolve) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => resolve(body));
  });

describe("an exchange", () => {
  it("carries method, path, headers and body, and the whole answer", async () => {
    const { send } = await open(async (request, response) => {
      const seen = [request.method, request.url, request.headers.a, await sent(request)].join(" ");
      response.writeHead(201, { "x-one": "1", "set-cookie": ["c=1", "d=2"], "content-type": "text/plain" });
      response.write("\ufeff");
      response.end(seen);
    });
    const { status, headers, body } = await send();
    expect({ status, body }).toEqual({ status: 201, body: "POST /x?y=1 b é" });
    expect(headers).toMatchObject({ "x-one": "1", "set-cookie": "c=1, d=2" });
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
    ["identity", (body: string) => body],
    ["deflate, gzip", (body: string) => gzipSync(deflateSync(body))],
  ])("decodes %s", async (coding, compress) => {
    const { send } = await open((request, response) => {
      expect(request.headers["accept-encoding"]).toBe("gzip, deflate, br");
      response.writeHead(200, { "content-encoding": coding }).end(compress("ä".repeat(1000)));
    });
    expect((await send()).body).toBe("ä".repeat(1000));
  });

  it.each([
    ["gzip", gzipSync("text").subarray(0, 12)],
    ["gzip", "plain"],
    ["zstd", "plain"],
  ])("tells a body that is no %s", async (coding, body) => {
    const { send } = await open((_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(body),
    );
    await expect(send()).rejects.toMatchObject({ code: "connection_error", connected: true });
  });

  it("gives redirects and bodyless answers as they are", async () => {
    for (const status of [204, 301, 304, 307, 500]) {
      const { send } = await open((_, response) => response.writeHead(status, { location: "/y" }).end());
      expect(await send()).toMatchObject({ status, body: "" });
    }
  });

  it("waits through what comes before the answer", async () => {
    const { send } = await open((_, response) => {
      response.writeEarlyHints({ link: "</a>; rel=preload" });
      response.end("done");
    });
    expect(await send()).toMatchObject({ status: 200, body: "done" });
  });

  it.each([
    ["a fragment", "/x#y", "/x"],
    ["a query and no path", "?y=1", "/?y=1"],
    ["a space", "/x y", "/x%20y"],
  ])("goes to a URL with %s as the standard has it", async (_, url, path) => {
    const { send, port } = await open((request, response) => response.end(request.url));
    const { body } = await send(undefined, { url: `http://127.0.0.1:${port}${url}` });
    expect(body).toBe(path);
  });

  it("carries many at once, each its own", async () => {
    const { send } = await open(async (request, response) => response.end(await sent(request)));
    const all = Array.from({ length: 200 }, (_, index) => send(undefined, { body: `${index}` }));
    expect((await Promise.all(all)).map(({ body }) => body)).toEqual(all.map((_, index) => `${index}`));
  });
});

describe("a connection", () => {
  it.each<[string, RequestListener]>([
    ["before the answer", (request) => request.socket.resetAndDestroy()],
    ["within the headers", (request) => request.socket.end("HTTP/1.1 200 OK\r\ncontent-le")],
    ["with no HTTP", (request) => request.socket.end("hello\r\n\r\n")],
    ["within the body", (request) => request.socket.end("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf")],
    [
      "within a chunk",
      (request) => request.socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nhalf"),
    ],
  ])("that breaks %s has been made", async (_, answer) => {
    const { send } = await open(answer);
    await expect(send()).rejects.toMatchObject({ code: "connection_error", connected: true });
  });

  it("that brings a token within no HTTP does not show it", async () => {
    const { send } = await open((request) =>
      request.socket.end(
        'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{"access_token":"minted-6f1b"}\r\n',
      ),
    );
    const error = await send().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("minted-6f1b");
  });

  it("that is refused has not", async () => {
    const { send, port } = await open(() => {});
    const { port: free } = await listen(createServer()).then(async (server) => {
      await closing.pop()?.();
      return server;
    });
    await expect(send(undefined, { url: `http://127.0.0.1:${free}/` })).rejects.toMatchObject({
      connected: false,
      message: expect.stringContaining("ECONNREFUSED"),
    });
    expect(port).not.toBe(free);
  });

  it("that died while it was idle is replaced, and no request is lost with it", async () => {
    const { send, sockets } = await open((_, response) => response.end("ok"));
    await send();
    const gone = [...sockets].map(
      (socket) => new Promise((resolve) => socket.on("close", resolve).destroy()),
    );
    await Promise.all(gone);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await send()).toMatchObject({ body: "ok" });
  });

  it("is kept for the next call, and closed with the transport, twice", async () => {
    const { transport, send, sockets, port } = await open((_, response) => response.end("{}"));
    const baseURL = `http://127.0.0.1:${port}`;
    const moov = createMoov({ baseURL, transport, security: { accessToken: "token" } });
    for (let call = 0; call < 10; call += 1) await moov.ping();
    // Two, since undici lets a connection rest for a turn of the event loop before it is used again.
    expect(sockets.size).toBeLessThanOrEqual(2);
    const closed = [...sockets].map((socket) => new Promise((resolve) => socket.on("close", resolve)));
    await moov[Symbol.asyncDispose]();
    await transport[Symbol.asyncDispose]?.();
    await Promise.all(closed);
    await expect(send()).rejects.toMatchObject({ code: "configuration_error" });
  });
});

describe("an abort", () => {
  it("before it sends nothing", async () => {
    let seen = 0;
    const { send } = await open(() => {
      seen += 1;
    });
    await expect(send(AbortSignal.abort("no"))).rejects.toMatchObject({
      code: "request_aborted_error",
      cause: "no",
    });
    expect(seen).toBe(0);
  });

  it.each<[string, RequestListener]>([
    ["before headers", () => {}],
    ["within the body", (_, response) => response.writeHead(200).write("half")],
  ])("%s ends the exchange and its connection", async (_, answer) => {
    const controller = new AbortController();
    let gone: Promise<unknown> | undefined;
    const { send } = await open((request, response) => {
      gone = new Promise((resolve) => request.socket.on("close", resolve));
      answer(request, response);
      setImmediate(() => controller.abort("enough"));
    });
    await expect(send(controller.signal)).rejects.toMatchObject({
      code: "request_aborted_error",
      cause: "enough",
    });
    await gone;
  });

  it("afterwards changes nothing", async () => {
    const controller = new AbortController();
    const { send } = await open((_, response) => response.end("ok"));
    const answer = await send(controller.signal);
    controller.abort();
    expect(answer.body).toBe("ok");
  });
});

describe("a dispatcher of the user's", () => {
  const ping = async (url: string, dispatcher: Agent | ProxyAgent) => {
    const moov = createMoov({
      baseURL: url,
      transport: undiciTransport({ dispatcher }),
      security: { accessToken: "token" },
    });
    const outcome = await moov.ping().result();
    await moov[Symbol.asyncDispose]();
    return outcome;
  };
  const use = <Dispatcher extends Agent | ProxyAgent>(dispatcher: Dispatcher): Dispatcher => {
    closing.push(() => dispatcher.close());
    return dispatcher;
  };
  const certificate = async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
    return { key, cert };
  };

  it("trusts a private CA, which is refused without it before a byte of the request", async () => {
    const { key, cert } = await certificate();
    let requests = 0;
    const server = createTLSServer({ key, cert }, (_, response) => {
      requests += 1;
      response.end("{}");
    });
    const { port } = await listen(server);
    const url = `https://localhost:${port}`;
    expect(await ping(url, use(new Agent()))).toMatchObject({ ok: false, error: { connected: false } });
    expect(requests).toBe(0);
    expect(await ping(url, use(new Agent({ connect: { ca: cert } })))).toEqual({ ok: true, data: undefined });
  });

  it("presents a client certificate", async () => {
    const { key, cert } = await certificate();
    const server = createTLSServer(
      { key, cert, ca: cert, requestCert: true, rejectUnauthorized: true },
      (_, response) => response.end("{}"),
    );
    const url = `https://localhost:${(await listen(server)).port}`;
    expect(await ping(url, use(new Agent({ connect: { ca: cert } })))).toMatchObject({ ok: false });
    expect(await ping(url, use(new Agent({ connect: { ca: cert, key, cert } })))).toMatchObject({ ok: true });
  });

  it("speaks HTTP/2", async () => {
    const { key, cert } = await certificate();
    let version = "";
    const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      version = request.httpVersion;
      response.end("{}");
    });
    const url = `https://localhost:${(await listen(server)).port}`;
    expect(await ping(url, use(new Agent({ allowH2: true, connect: { ca: cert } })))).toMatchObject({
      ok: true,
    });
    expect(version).toBe("2.0");
  });

  it("goes through a proxy", async () => {
    const { port } = await open((_, response) => response.end("{}"));
    const tunnels: string[] = [];
    const proxy = createServer().on("connect", (request, client: Socket, head) => {
      tunnels.push(`${request.url}`);
      const [host, to] = `${request.url}`.split(":");
      const upstream = connect(Number(to), host, () => {
        client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      });
      for (const socket of [client, upstream]) socket.on("error", () => {});
    });
    const { port: proxyPort } = await listen(proxy);
    const url = `http://127.0.0.1:${port}`;
    expect(await ping(url, use(new ProxyAgent(`http://127.0.0.1:${proxyPort}`)))).toMatchObject({ ok: true });
    expect(tunnels).toEqual([`127.0.0.1:${port}`]);
  });

  it("stays open when the transport is closed", async () => {
    const { port } = await open((_, response) => response.end("{}"));
    const agent = use(new Agent());
    for (let time = 0; time < 2; time += 1)
      expect(await ping(`http://127.0.0.1:${port}`, agent)).toMatchObject({ ok: true });
  });

  it("is checked", () => {
    expect(() => undiciTransport({ dispatcher: {} as never })).toThrow(
      "undiciTransport: dispatcher must be a Dispatcher",
    );
    expect(() => undiciTransport({ agent: 1 } as never)).toThrow("unknown agent; it takes dispatcher");
  });
});
