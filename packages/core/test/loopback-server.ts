import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Responder = (request: ReceivedRequest, response: ServerResponse) => void;

export interface LoopbackServer {
  readonly url: string;
  /** Every request received so far. */
  readonly requests: readonly ReceivedRequest[];
  readonly close: () => Promise<void>;
}

/** Responds to every request with the same status, body and headers. */
export const respondWith =
  (status: number, body = "", headers: Readonly<Record<string, string | string[]>> = {}): Responder =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const readText = async (request: IncomingMessage): Promise<string> => {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
};

/** Starts an HTTP server on the loopback interface. It is closed after the test. */
export const createLoopbackServer = async (
  respond: Responder = respondWith(200),
): Promise<LoopbackServer> => {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const { method, url, headers } = incoming;
    const request = { method, url, headers, body: await readText(incoming) };
    requests.push(request);
    respond(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const loopback: LoopbackServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  onTestFinished(loopback.close);
  return loopback;
};
