import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConfigurationError } from "@moovkit/models";
import type { RequestHandler } from "./request-handler.js";
import type { SandboxServer } from "./sandbox-server.js";

const startListening = async (server: Server, port: number, host: string): Promise<void> => {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(
      `sandbox.listen: cannot listen on this \`host\` and \`port\` (${code}). Set \`port\` to 0 to use a free port.`,
      { cause },
    );
  }
};

/** Sends the first half of the body, and then closes the connection. */
const sendTruncated = async ({ outgoing }: HttpBindings, response: Response): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    "content-length": Math.max(2, body.length),
  });
  outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
  outgoing.flushHeaders();
};

const sendOutcome = async (
  handleRequest: RequestHandler,
  request: Request,
  bindings: HttpBindings,
): Promise<Response> => {
  const { socket } = bindings.incoming;
  const outcome = await handleRequest(request, { address: socket.remoteAddress });
  if (outcome.kind === "response") return outcome.response;
  if (outcome.kind === "reset") socket.resetAndDestroy();
  else await sendTruncated(bindings, outcome.response);
  return RESPONSE_ALREADY_SENT;
};

/**
 * Listens on a port with Node's HTTP server.
 *
 * @param handleRequest - Handles each request.
 * @param port - The port. 0 means a free one.
 * @param host - The host name or IP address to listen on.
 * @throws ConfigurationError if the server cannot listen there.
 */
export const listen = async (
  handleRequest: RequestHandler,
  port: number,
  host: string,
): Promise<SandboxServer> => {
  const listener = getRequestListener(
    (request, bindings) => sendOutcome(handleRequest, request, bindings as HttpBindings),
    { overrideGlobalObjects: false },
  );
  const server = createServer(listener);
  await startListening(server, port, host);
  const bound = server.address() as AddressInfo;
  const hostname = bound.family === "IPv6" ? `[${bound.address}]` : bound.address;
  return {
    url: `http://${hostname}:${bound.port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
