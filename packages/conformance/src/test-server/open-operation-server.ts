/// <reference lib="esnext.disposable" preserve="true" />
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpResponse } from "@moovkit/core";
import {
  type OperationServer,
  type ReceivedRequest,
  UNEXPECTED_REQUEST,
} from "../operation/operation-server.js";

/** A running operation server. Disposal closes it and all its connections. */
export interface ListeningOperationServer extends OperationServer, AsyncDisposable {
  // A promise instead of a `PromiseLike`, because the hooks of some test runners require one.
  [Symbol.asyncDispose](): Promise<void>;
}

const read = async (request: IncomingMessage): Promise<ReceivedRequest> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: `${request.method}`,
    url: `${request.url}`,
    headers: Object.fromEntries(headers),
    body: new Uint8Array(Buffer.concat(chunks)),
  };
};

/**
 * Starts a server for the cases of `operationConformance`, to run them over a real transport. It listens on an unused port
 * of 127.0.0.1.
 *
 * @returns The server, for the route of `operationConformance`.
 */
export async function openOperationServer(): Promise<ListeningOperationServer> {
  const received: ReceivedRequest[] = [];
  const responses: HttpResponse[] = [];
  const server = createServer(async (request, response) => {
    received.push(await read(request));
    const { status, headers, body } = responses.shift() ?? UNEXPECTED_REQUEST;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    prepare: (nextResponses) => {
      received.length = 0;
      responses.splice(0, Number.POSITIVE_INFINITY, ...nextResponses);
    },
    readRequests: () => [...received],
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
