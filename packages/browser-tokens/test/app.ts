import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { fetchTransport } from "@moovkit/fetch";
import { accountScope } from "@moovkit/models";
import type { Sandbox } from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { tokenEndpoint } from "../src/index.js";

/** What the application of the test needs. */
export interface AppOptions {
  readonly sandbox: Sandbox;
  readonly sandboxURL: string;
  readonly accountID: string;
  /** The script of the page. */
  readonly script: string;
  readonly allowedOrigins?: readonly string[];
}

/** A server of the application, which a test can stop and start again. */
export interface RunningApp {
  readonly origin: string;
  readonly port: number;
  /** The responses of the token endpoint. */
  readonly tokenResponses: readonly Response[];
  close(): Promise<void>;
}

/** The value of the session cookie. */
export const SESSION = "the-session";

const createApp = (
  { script, accountID, allowedOrigins }: AppOptions,
  security: ReturnType<typeof tokens>,
  tokenResponses: Response[],
) => {
  const app = new Hono();
  const endpoint = tokenEndpoint({
    security,
    allowedOrigins,
    authorize: (request) =>
      request.headers.get("cookie")?.includes(SESSION)
        ? { scope: accountScope(accountID, "profile.read") }
        : undefined,
  });
  app.get("/", (context) => context.html("<!doctype html><title>App</title>"));
  app.get("/page.js", (context) => context.body(script, 200, { "content-type": "text/javascript" }));
  app.post("/sign-in", (context) => {
    setCookie(context, "session", SESSION, { httpOnly: true, sameSite: "Lax", path: "/" });
    return context.body(null, 204);
  });
  app.post("/sign-out", (context) => {
    setCookie(context, "session", "", { maxAge: 0, path: "/" });
    return context.body(null, 204);
  });
  app.all("/api/moov-token", async (context) => {
    const response = await endpoint(context.req.raw);
    tokenResponses.push(response.clone());
    return response;
  });
  return app;
};

/** Starts the application on a port of 127.0.0.1. It revokes its tokens when it stops. */
export const startApp = async (options: AppOptions, port = 0): Promise<RunningApp> => {
  const { sandbox, sandboxURL } = options;
  const [apiKey] = sandbox.apiKeys;
  if (!apiKey) throw new Error("The sandbox has no API key.");
  const security = tokens({
    publicKey: apiKey.publicKey,
    secretKey: apiKey.secretKey,
    scope: "/ping.read",
    transport: fetchTransport(),
    baseURL: sandboxURL,
    revokeOnDispose: true,
    now: () => sandbox.clock.now(),
  });
  const tokenResponses: Response[] = [];
  const server = createAdaptorServer({ fetch: createApp(options, security, tokenResponses).fetch });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: boundPort } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${boundPort}`,
    port: boundPort,
    tokenResponses,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
      await security.close();
    },
  };
};
