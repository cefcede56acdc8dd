import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createApp } from "../recipes/hono/app.js";
import { openMoov } from "../recipes/shared/open-moov.js";
import {
  type MoovServer,
  openMoovServer,
  startServer,
} from "./moov-server.js";
import { testTokenEndpoint } from "./token-endpoint.js";

let server: MoovServer;
let app: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await openMoovServer();
  const hono = createApp(openMoov(server.env), server.env);
  app = await startServer((request) => hono.fetch(request));
});
afterAll(async () => {
  await app.close();
  await server.close();
});

it("returns tokens for the account of the signed-in user", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  await testTokenEndpoint(server, (headers) =>
    fetch(`${app.url}/api/moov-token`, { method: "POST", headers }),
  );
});

it("reports whether Moov is reachable", async () => {
  expect(await (await fetch(`${app.url}/health`)).json()).toEqual({
    ok: true,
  });
});
