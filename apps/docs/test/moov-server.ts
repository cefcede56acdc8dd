import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "@moovkit/sandbox";
import type { Hono } from "hono";

export const KEY = { publicKey: "public", secretKey: "the-secret-key" };
export const SESSION_SECRET = "the-secret-of-sessions";

/** Listens on a free port of this machine, until it is closed. */
export const listening = async (
  fetch: (request: Request) => Response | Promise<Response>,
) => {
  const server = createAdaptorServer({ fetch: fetch as Hono["fetch"] });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
};

/** An address where nothing listens. */
export const nowhere = async (): Promise<string> => {
  const { url, close } = await listening(() => new Response());
  await close();
  return url;
};

export interface MoovServer {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** The paths that were asked for. */
  readonly asked: string[];
  /** What a server of one's own finds in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** The sandbox on a port, and all that it is asked for. */
export const openMoovServer = async (
  options: SandboxOptions = {},
): Promise<MoovServer> => {
  const sandbox = await createSandbox({
    apiKeys: [{ ...KEY, allowedOrigins: ["https://shop.example"] }],
    ...options,
  });
  const asked: string[] = [];
  const { url, close } = await listening((request) => {
    asked.push(new URL(request.url).pathname);
    return sandbox.fetch(request);
  });
  const env = {
    MOOV_PUBLIC_KEY: KEY.publicKey,
    MOOV_SECRET_KEY: KEY.secretKey,
    MOOV_ORIGIN: "https://shop.example",
    MOOV_BASE_URL: url,
    SESSION_SECRET,
  };
  return { sandbox, url, asked, env, close };
};
