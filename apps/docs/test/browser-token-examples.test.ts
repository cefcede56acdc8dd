import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, expect, it, vi } from "vitest";
import { createSessionCookie } from "../recipes/shared/session.js";
import {
  ACCOUNT_ID,
  type MoovServer,
  openMoovServer,
  SESSION_SECRET,
} from "./moov-server.js";
import {
  PAGE,
  type RequestToken,
  testTokenEndpoint,
} from "./token-endpoint.js";

const MOOV = "https://api.moov.io";
const { fetch: sendRequest } = globalThis;
let server: MoovServer;

beforeEach(async () => {
  server = await openMoovServer();
  // The examples call Moov. Here, they call the sandbox.
  vi.stubGlobal("fetch", (url: string | URL, init?: RequestInit) =>
    sendRequest(String(url).replace(MOOV, server.url), init),
  );
  vi.spyOn(console, "error").mockReturnValue();
  vi.resetModules();
  for (const [name, value] of Object.entries(server.env))
    vi.stubEnv(name, value);
  return async () => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    await server.close();
  };
});

const URL_OF_ENDPOINT = "https://shop.example/api/moov-token";

const toRequestToken =
  (
    handler: (request: Request) => Response | Promise<Response>,
  ): RequestToken =>
  async (headers) =>
    handler(new Request(URL_OF_ENDPOINT, { method: "POST", headers }));

it("work in Hono", async () => {
  const { default: app } = await import(
    "../examples/browser-tokens/hono.js"
  );
  await testTokenEndpoint(
    server,
    toRequestToken((request) => app.fetch(request)),
  );
});

it("work in Next.js", async () => {
  const { POST } = await import("../examples/browser-tokens/nextjs.js");
  await testTokenEndpoint(server, toRequestToken(POST));
});

it("work in a Worker", async () => {
  const { default: worker } = await import(
    "../examples/browser-tokens/worker.js"
  );
  const env = {
    MOOV_PUBLIC_KEY: "public",
    MOOV_SECRET_KEY: "the-secret-key",
    APP_ORIGIN: "https://shop.example",
  };
  const waitUntil = vi.fn();
  await testTokenEndpoint(
    server,
    toRequestToken((request) =>
      worker.fetch(request, env, { waitUntil }),
    ),
  );
  expect(waitUntil).toHaveBeenCalledTimes(4);
});

it("work in Express", async () => {
  const { app } = await import("../examples/browser-tokens/express.js");
  const http = createServer(app).listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  try {
    await testTokenEndpoint(server, (headers) =>
      fetch(`http://127.0.0.1:${port}/api/moov-token`, {
        method: "POST",
        headers,
      }),
    );
  } finally {
    http.close();
    http.closeAllConnections();
  }
});

it("work in Fastify", async () => {
  const { app } = await import("../examples/browser-tokens/fastify.js");
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  try {
    await testTokenEndpoint(server, (headers) =>
      fetch(`${url}/api/moov-token`, { method: "POST", headers }),
    );
  } finally {
    await app.close();
  }
});

it("work in a page", async () => {
  const { default: app } = await import(
    "../examples/browser-tokens/hono.js"
  );
  let cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  const assign = vi.fn();
  vi.stubGlobal("document", { title: "" });
  vi.stubGlobal("location", { href: "https://shop.example/", assign });
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    if (url === "/sign-out") cookie = "";
    return url.startsWith("/")
      ? app.request(url, { ...init, headers: { ...PAGE, cookie } })
      : sendRequest(url.replace(MOOV, server.url), init);
  });
  const { accessToken, showAccount, signOut } = await import(
    "../examples/browser-tokens/page.js"
  );
  // The sandbox has no account with this ID.
  await expect(showAccount(ACCOUNT_ID)).rejects.toMatchObject({
    code: "not_found_error",
  });
  expect(await accessToken()).toMatch(/^ey/);
  expect(assign).not.toHaveBeenCalled();
  await signOut();
  await showAccount(ACCOUNT_ID);
  expect(assign).toHaveBeenCalledExactlyOnceWith("/sign-in");
});
