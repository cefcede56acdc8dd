import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openMoov as createPageClient } from "../recipes/browser/page.js";
import { createTokenSource } from "../recipes/browser/token-source.js";
import { createApp } from "../recipes/hono/app.js";
import { openMoov } from "../recipes/shared/open-moov.js";
import { createSessionCookie } from "../recipes/shared/session.js";
import {
  ACCOUNT_ID,
  type MoovServer,
  openMoovServer,
  SESSION_SECRET,
  startServer,
} from "./moov-server.js";

let server: MoovServer;
let backend: Awaited<ReturnType<typeof startServer>>;
let issuedTokens: string[];
let time = Date.UTC(2026, 0, 1);

beforeAll(async () => {
  server = await openMoovServer({ now: () => time });
  const openedMoov = openMoov(server.env);
  const hono = createApp(openedMoov, SESSION_SECRET);
  const cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  issuedTokens = [];
  // A browser adds the session cookie.
  backend = await startServer(async (request) => {
    const response = await hono.fetch(
      new Request(request, { headers: { cookie } }),
    );
    if (response.ok)
      issuedTokens.push((await response.clone().json()).accessToken);
    return response;
  });
});
afterEach(() => {
  issuedTokens.length = 0;
});
afterAll(async () => {
  await backend.close();
  await server.close();
});

it("requests one token for concurrent calls, and another before it expires", async () => {
  const getToken = createTokenSource(
    `${backend.url}/moov-token`,
    () => time,
  );
  const [first, second] = await Promise.all([getToken(), getToken()]);
  expect([first, second]).toEqual([issuedTokens[0], issuedTokens[0]]);
  expect(issuedTokens).toHaveLength(1);
  time += 3_500_000;
  await getToken();
  expect(issuedTokens).toHaveLength(1);
  time += 71_000;
  await getToken();
  expect(issuedTokens).toHaveLength(2);
});

it("provides the access token of a page's client", async () => {
  const moov = createPageClient(`${backend.url}/moov-token`, server.url);
  // The token is valid for one account and does not include `/ping.read`.
  expect(await moov.authentication.ping().result()).toMatchObject({
    error: { code: "permission_denied_error", status: 403 },
  });
  expect(issuedTokens).toHaveLength(1);
});

it("reports that the backend returned no token", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const moov = createPageClient(
    `${backend.url}/unknown-path`,
    server.url,
  );
  const outcome = await moov.authentication.ping().result();
  expect(outcome).toMatchObject({
    error: {
      code: "configuration_error",
      cause: { message: "The backend responded with 404." },
    },
  });
});
