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
export const ACCOUNT_ID = "5a3f0c1e-7d52-4c19-9a3b-0f6f2d8f8a11";
export const SESSION_SECRET = "the-session-secret";

/** Starts a server on a free port of 127.0.0.1. */
export const startServer = async (
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

/** Returns a URL that refuses connections. */
export const findUnusedURL = async (): Promise<string> => {
  const { url, close } = await startServer(() => new Response());
  await close();
  return url;
};

export interface MoovServer {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** The paths of all requests. */
  readonly requestedPaths: string[];
  /** The environment of a server that uses this one. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts a sandbox on a port and records the paths of its requests. */
export const openMoovServer = async (
  options: SandboxOptions = {},
): Promise<MoovServer> => {
  const sandbox = await createSandbox({
    apiKeys: [{ ...KEY, allowedOrigins: ["https://shop.example"] }],
    ...options,
  });
  const requestedPaths: string[] = [];
  const { url, close } = await startServer((request) => {
    requestedPaths.push(new URL(request.url).pathname);
    return sandbox.fetch(request);
  });
  const env = {
    MOOV_PUBLIC_KEY: KEY.publicKey,
    MOOV_SECRET_KEY: KEY.secretKey,
    MOOV_ORIGIN: "https://shop.example",
    MOOV_BASE_URL: url,
    SESSION_SECRET,
  };
  return { sandbox, url, requestedPaths, env, close };
};
