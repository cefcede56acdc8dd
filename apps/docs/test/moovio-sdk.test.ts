import { afterAll, beforeAll, expect, it } from "vitest";
import { openMoov } from "../recipes/moovio-sdk/client.js";
import { create } from "../recipes/moovio-sdk/create.js";
import { explain } from "../recipes/moovio-sdk/explain.js";
import { ping } from "../recipes/moovio-sdk/ping.js";
import { refresh } from "../recipes/moovio-sdk/refresh.js";
import { revoke } from "../recipes/moovio-sdk/revoke.js";
import { standalone } from "../recipes/moovio-sdk/standalone.js";
import { terms } from "../recipes/moovio-sdk/terms.js";
import {
  findUnusedURL,
  KEY,
  type MoovServer,
  openMoovServer,
} from "./moov-server.js";

let server: MoovServer;
beforeAll(async () => {
  server = await openMoovServer({ apiKeys: [KEY] });
});
afterAll(() => server.close());

const createTestClient = (password = KEY.secretKey) =>
  openMoov(KEY.publicKey, password, server.url);

it("sends each call", async () => {
  const moov = createTestClient();
  const { token, requestId } = await create(moov);
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
  const renewedToken = await refresh(moov, `${token.refreshToken}`);
  expect(renewedToken.scope).toBe("/accounts.read /accounts.write");
  await revoke(moov, renewedToken.accessToken);
  expect(await terms(moov)).toMatch(/^[\da-f]{64}$/);
  await ping(moov);
  expect(server.requestedPaths).toEqual([
    "/oauth2/token",
    "/oauth2/token",
    "/oauth2/revoke",
    "/tos-token",
    "/ping",
  ]);
});

it("works with standalone functions", async () => {
  expect(
    await standalone(KEY.publicKey, KEY.secretKey, server.url),
  ).toMatchObject({
    ok: true,
  });
});

it("distinguishes errors", async () => {
  const explained = (call: PromiseLike<unknown>) =>
    Promise.resolve(call).then(String, explain);
  const { createAccessToken } = createTestClient().authentication;
  const grantType = "client_credentials";
  expect(
    await explained(createAccessToken({ grantType, scope: "nonsense" })),
  ).toMatch(/^rejected fields: {"scope":/);
  expect(
    await explained(createTestClient("wrong").authentication.ping()),
  ).toMatch(/^status 401, request ID [\da-f-]{36}$/);
  expect(
    await explained(createAccessToken({ grantType, scope: "" })),
  ).toMatch(/^not sent: /);
  server.sandbox.faults.next({ delayMs: 10_000 });
  expect(
    await explained(
      createTestClient().authentication.ping({ deadlineMs: 20 }),
    ),
  ).toBe("no response within deadlineMs");
  const unreached = openMoov("public", "secret", await findUnusedURL());
  expect(
    await explained(unreached.authentication.ping({ retries: false })),
  ).toBe("no response, connected: false");
});
