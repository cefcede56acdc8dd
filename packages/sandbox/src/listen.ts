import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { checkSandbox } from "./check-sandbox.js";
import { isConnectionResetError } from "./connection-reset-error.js";
import type { RequestReceiver } from "./request-receiver.js";
import type { SandboxServer } from "./sandbox-server.js";

/** Options of `listen`. */
export interface ListenOptions {
  /**
   * The port. 0 means a free one.
   * @default 0
   */
  readonly port?: number | undefined;
  /**
   * The host name or IP address to listen on. The default accepts connections from the same machine only.
   * @default "127.0.0.1"
   */
  readonly host?: string | undefined;
}

const OPTION_CHECKS: Readonly<Record<keyof ListenOptions, OptionCheck>> = {
  port: [
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535,
    "a whole number from 0 to 65535",
  ],
  host: [(value) => typeof value === "string" && value !== "", "a host name or an IP address"],
};

const startListening = async (server: Server, port: number, host: string): Promise<void> => {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const advice =
      code === "EADDRINUSE" ? "Set `port` to 0 to use a free port." : "Set another `host` or `port`.";
    throw new ConfigurationError(`listen: cannot listen on this \`host\` and \`port\` (${code}). ${advice}`, {
      cause,
    });
  }
};

/** Reads a body up to its end, or up to where a fault breaks the connection. */
const readBody = async (
  response: Response,
): Promise<{ readonly bytes: Buffer; readonly isComplete: boolean }> => {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return { bytes: Buffer.concat(chunks), isComplete: true };
  } catch (error) {
    if (!isConnectionResetError(error)) throw error;
    return { bytes: Buffer.concat(chunks), isComplete: false };
  }
};

/** Sends the first part of a body, and then closes the connection. */
const sendTruncated = ({ outgoing }: HttpBindings, { status, headers }: Response, bytes: Buffer): void => {
  outgoing.writeHead(status, { ...Object.fromEntries(headers), "content-length": bytes.length + 1 });
  outgoing.flushHeaders();
  outgoing.write(bytes, () => outgoing.destroy());
};

const respond = async (
  sandbox: RequestReceiver,
  request: Request,
  bindings: HttpBindings,
): Promise<Response> => {
  const { socket } = bindings.incoming;
  try {
    const response = await sandbox.fetch(request, { address: socket.remoteAddress });
    const { bytes, isComplete } = await readBody(response);
    if (isComplete) return new Response(response.body && new Uint8Array(bytes), response);
    sendTruncated(bindings, response, bytes);
  } catch (error) {
    if (!isConnectionResetError(error)) throw error;
    socket.resetAndDestroy();
  }
  return RESPONSE_ALREADY_SENT;
};

/**
 * Lets a sandbox listen on a port of this machine.
 *
 * @param sandbox - The sandbox, or any object with its `fetch` method.
 * @param options - The port and the host.
 * @returns The server. Dispose of it to close the port.
 * @throws ConfigurationError if an argument is invalid, or if the server cannot listen there, for example because the
 * port is in use.
 * @example
 * ```ts
 * import { createSandbox } from "@moovkit/sandbox";
 * import { listen } from "@moovkit/sandbox/node";
 *
 * await using server = await listen(await createSandbox(), { port: 4012 });
 * ```
 */
export async function listen(sandbox: RequestReceiver, options: ListenOptions = {}): Promise<SandboxServer> {
  checkSandbox("listen", sandbox);
  const { port = 0, host = "127.0.0.1" } = checkOptions("listen", options, OPTION_CHECKS);
  const listener = getRequestListener(
    (request, bindings) => respond(sandbox, request, bindings as HttpBindings),
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
}
