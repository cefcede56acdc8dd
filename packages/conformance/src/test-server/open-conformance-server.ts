/// <reference lib="esnext.disposable" preserve="true" />
import { createServer } from "node:http";
import { createServer as createTLSServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { generate } from "selfsigned";
import type { TransportContext } from "../transport-context.js";
import { createRequestListener } from "./request-listener.js";

/** A running conformance server. Disposal closes it and all its connections. */
export interface ConformanceServer extends TransportContext, AsyncDisposable {
  // A promise instead of a `PromiseLike`, because the hooks of some test runners require one.
  [Symbol.asyncDispose](): Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

const close = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

/** Finds a port that refuses connections: one that was free a moment ago. */
const findUnusedPort = async (): Promise<number> => {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
};

/** Collects the open sockets of servers, including those that are in use or hang. */
const trackSockets = (servers: readonly Server[]): ReadonlySet<Socket> => {
  const sockets = new Set<Socket>();
  for (const server of servers)
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      // An error of a socket is expected here and must not end the process.
      socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    });
  return sockets;
};

/**
 * Starts the server that the cases of `transportConformance` send their requests to. The path of a request selects how
 * the server behaves or misbehaves. It listens on unused ports of 127.0.0.1 and creates a self-signed certificate.
 *
 * @returns The addresses of the server, to be passed to `run` of each case.
 */
export async function openConformanceServer(): Promise<ConformanceServer> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const main = createServer();
  const listener = createRequestListener(() => main.closeIdleConnections());
  main.on("request", listener);
  const servers = [main, createServer(listener), createTLSServer({ key, cert }, listener)];
  const sockets = trackSockets(servers);
  const [port, otherPort, securePort] = await Promise.all(servers.map(listen));
  const refusedPort = await findUnusedPort();
  return {
    url: `http://127.0.0.1:${port}`,
    otherURL: `http://127.0.0.1:${otherPort}`,
    untrustedURL: `https://localhost:${securePort}`,
    refusedURL: `http://127.0.0.1:${refusedPort}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map(close));
    },
  };
}
