import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import type { HttpRequest, HttpResponse, SendContext, Transport } from "@moovkit/core";
import { onTestFinished } from "vitest";
import { undiciTransport } from "../src/index.js";

/** Registers work to be done after the test, in reverse order. */
export const afterTest = (cleanup: () => unknown): void => {
  onTestFinished(async () => {
    await cleanup();
  });
};

export interface ListeningServer {
  readonly port: number;
  /** The open connections. */
  readonly sockets: ReadonlySet<Socket>;
  readonly close: () => Promise<void>;
}

/** Starts a server on the loopback interface. It is closed after the test, together with its connections. */
export const listen = async (server: Server): Promise<ListeningServer> => {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  afterTest(close);
  return { port: (server.address() as AddressInfo).port, sockets, close };
};

/** Creates a transport that is closed after the test. */
export const createTransport = (...args: Parameters<typeof undiciTransport>): Transport => {
  const transport = undiciTransport(...args);
  afterTest(() => transport[Symbol.asyncDispose]?.());
  return transport;
};

/** Sends a GET request through a transport, unless `request` says otherwise. */
export const sendWith = (
  transport: Transport,
  request: Partial<HttpRequest> & Pick<HttpRequest, "url">,
  context: Partial<SendContext> = {},
): Promise<HttpResponse> =>
  transport.send(
    { method: "GET", headers: {}, ...request },
    { signal: new AbortController().signal, operation: "ping", attempt: 1, ...context },
  );

/** Starts an HTTP server, and returns a function that sends requests to it through a transport. */
export const createHTTPServer = async (respond: RequestListener) => {
  const { port, sockets, close } = await listen(createServer(respond));
  const url = `http://127.0.0.1:${port}`;
  const transport = createTransport();
  const send = ({ url: path = "/", ...request }: Partial<HttpRequest> = {}, context?: Partial<SendContext>) =>
    sendWith(transport, { ...request, url: `${url}${path}` }, context);
  return { url, port, sockets, close, transport, send };
};

/** Starts an HTTP proxy that accepts `CONNECT`, and returns the targets of the tunnels it opened. */
export const createTunnelProxy = async () => {
  const tunnels: string[] = [];
  const proxy = createServer().on("connect", (request, client: Socket, head) => {
    const target = `${request.url}`;
    tunnels.push(target);
    const [host, port] = target.split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) socket.on("error", () => {});
  });
  const { port } = await listen(proxy);
  return { url: `http://127.0.0.1:${port}`, tunnels };
};

export const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const readText = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request)).toString();

/** Resolves when all connections have closed. */
export const allClosed = (sockets: Iterable<Socket>): Promise<unknown> =>
  Promise.all(Array.from(sockets, (socket) => new Promise((resolve) => socket.on("close", resolve))));
