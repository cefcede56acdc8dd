import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openMoov as openPage } from "../recipes/browser/page.js";
import { tokenFrom } from "../recipes/browser/token-from.js";
import { createApp } from "../recipes/hono/app.js";
import { openMoov } from "../recipes/shared/open-moov.js";
import { sessionCookie } from "../recipes/shared/session.js";
import {
  listening,
  type MoovServer,
  openMoovServer,
  SESSION_SECRET,
} from "./moov-server.js";

let server: MoovServer;
let backend: Awaited<ReturnType<typeof listening>>;
let minted: string[];
let time = Date.UTC(2026, 0, 1);

beforeAll(async () => {
  server = await openMoovServer({ now: () => time });
  const open = openMoov(server.env);
  const hono = createApp(open, SESSION_SECRET);
  const cookie = await sessionCookie("5a3f", SESSION_SECRET);
  minted = [];
  // A browser sends the cookie of the session by itself.
  backend = await listening(async (request) => {
    const answer = await hono.fetch(
      new Request(request, { headers: { cookie } }),
    );
    if (answer.ok) minted.push((await answer.clone().json()).accessToken);
    return answer;
  });
});
afterEach(() => {
  minted.length = 0;
});
afterAll(async () => {
  await backend.close();
  await server.close();
});

it("asks the backend once for calls that come together, and again before the token expires", async () => {
  const token = tokenFrom(`${backend.url}/moov-token`, () => time);
  const [first, second] = await Promise.all([token(), token()]);
  expect([first, second]).toEqual([minted[0], minted[0]]);
  expect(minted).toHaveLength(1);
  time += 3_500_000;
  await token();
  expect(minted).toHaveLength(1);
  time += 71_000;
  await token();
  expect(minted).toHaveLength(2);
});

it("is the security of a page's client", async () => {
  const moov = openPage(`${backend.url}/moov-token`, server.url);
  // The token is for one account, and not for a ping: the sandbox knows whose it is, and says no.
  expect(await moov.ping().result()).toMatchObject({
    error: { code: "api_error", status: 403 },
  });
  expect(minted).toHaveLength(1);
});

it("says so where the backend gives no token", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const moov = openPage(`${backend.url}/nowhere`, server.url);
  const outcome = await moov.ping().result();
  expect(outcome).toMatchObject({
    error: {
      code: "configuration_error",
      cause: { message: "the backend answered 404" },
    },
  });
});
