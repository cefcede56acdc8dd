import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createApp } from "../recipes/hono/app.js";
import { openMoov } from "../recipes/shared/open-moov.js";
import {
  listening,
  type MoovServer,
  openMoovServer,
  SESSION_SECRET,
} from "./moov-server.js";
import { holdsAsTokenEndpoint } from "./token-endpoint.js";

let server: MoovServer;
let app: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  server = await openMoovServer();
  const hono = createApp(openMoov(server.env), SESSION_SECRET);
  app = await listening((request) => hono.fetch(request));
});
afterAll(async () => {
  await app.close();
  await server.close();
});

it("hands out tokens for the account of whoever is signed in", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  await holdsAsTokenEndpoint(server, (cookie) =>
    fetch(`${app.url}/moov-token`, {
      method: "POST",
      headers: cookie ? { cookie } : {},
    }),
  );
});

it("says whether Moov is there", async () => {
  expect(await (await fetch(`${app.url}/health`)).json()).toEqual({
    ok: true,
  });
});
