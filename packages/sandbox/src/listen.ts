import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConfigurationError } from "@moovkit/models";
import type { Env } from "./app.js";
import type { Ending, SandboxServer } from "./sandbox.js";

const open = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new ConfigurationError(`The sandbox cannot listen on ${host}:${port} (${cause.code}): try port 0.`, {
          cause,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });

/** Half of what was promised, and then the connection is gone. */
const breakOff = async ({ outgoing }: HttpBindings, response: Response): Promise<void> => {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    "content-length": Math.max(2, body.length),
  });
  outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
  outgoing.flushHeaders();
};

export const listen = async (
  handle: (request: Request, env: Env) => Promise<Ending>,
  port: number,
  host: string,
): Promise<SandboxServer> => {
  const answer = async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const ending = await handle(request, { address: bindings.incoming.socket.remoteAddress });
    if (ending.kind === "answer") return ending.response;
    if (ending.kind === "reset") bindings.incoming.socket.resetAndDestroy();
    else await breakOff(bindings, ending.response);
    return RESPONSE_ALREADY_SENT;
  };
  const server = createServer(
    getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), {
      overrideGlobalObjects: false,
    }),
  );
  await open(server, port, host);
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
