import { isSignedOut } from "@moovkit/browser-tokens";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  it,
  vi,
} from "vitest";
import { openMoov as openPage } from "../recipes/browser/page.js";
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
import { PAGE } from "./token-endpoint.js";

let server: MoovServer;
let backend: Awaited<ReturnType<typeof startServer>>;
let cookie: string;
let responses: Response[];
/** What the backend responds with instead. */
let failures: Response[];

beforeAll(async () => {
  server = await openMoovServer();
  const hono = createApp(openMoov(server.env), server.env);
  // A browser adds these headers.
  backend = await startServer(async (request) => {
    const headers = { ...PAGE, cookie };
    const response =
      failures.shift() ??
      (await hono.fetch(new Request(request, { headers })));
    responses.push(response.clone());
    return response;
  });
});
beforeEach(async () => {
  cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  responses = [];
  failures = [];
  // Retries do not wait.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  await backend.close();
  await server.close();
});

const openTestPage = () =>
  openPage(`${backend.url}/api/moov-token`, server.url);

const statuses = () => responses.map(({ status }) => status);

it("provides the access token of a page's client", async () => {
  const { moov, accessToken } = openTestPage();
  // The token is valid for one account and does not include `/ping.read`.
  const calls = [
    moov.authentication.ping().result(),
    moov.authentication.ping().result(),
  ];
  for (const outcome of await Promise.all(calls))
    expect(outcome).toMatchObject({
      error: { code: "permission_denied_error", status: 403 },
    });
  expect(statuses()).toEqual([200]);
  expect(await responses[0]?.json()).toMatchObject({
    accessToken: await accessToken(),
  });
});

it("reports that the user is not signed in, and does not try again", async () => {
  cookie = "";
  const { moov } = openTestPage();
  const error = await moov.authentication.ping().catch((e) => e);
  expect(error).toMatchObject({
    code: "authentication_error",
    cause: { code: "signed_out_error" },
  });
  expect(isSignedOut(error)).toBe(true);
  expect(statuses()).toEqual([401]);
});

it("tries again if the backend fails", async () => {
  failures = [502, 500].map((status) => new Response(null, { status }));
  const { moov } = openTestPage();
  expect(await moov.authentication.ping().result()).toMatchObject({
    error: { code: "permission_denied_error" },
  });
  expect(statuses()).toEqual([502, 500, 200]);
});

it("reports a wrong URL", async () => {
  const { moov } = openPage(`${backend.url}/unknown-path`, server.url);
  expect(await moov.authentication.ping().result()).toMatchObject({
    error: {
      code: "configuration_error",
      cause: { message: expect.stringContaining("404") },
    },
  });
  expect(statuses()).toEqual([404]);
});
