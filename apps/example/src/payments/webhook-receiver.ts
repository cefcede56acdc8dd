import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** An HTTP server that receives webhooks. Disposing of it closes it. */
export interface WebhookReceiver extends AsyncDisposable {
  readonly url: string;
  /** Starts to respond to requests. The secret of a webhook exists only after the webhook was created with the URL. */
  mount(handler: (request: Request) => Response | Promise<Response>): void;
}

/** Opens a receiver on a free port of this machine. */
export const openReceiver = async (): Promise<WebhookReceiver> => {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/moov`,
    mount: (handler) => server.on("request", getRequestListener(handler, { overrideGlobalObjects: false })),
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
