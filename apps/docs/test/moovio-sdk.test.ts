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
  KEY,
  type MoovServer,
  nowhere,
  openMoovServer,
} from "./moov-server.js";

let server: MoovServer;
beforeAll(async () => {
  server = await openMoovServer({ apiKeys: [KEY] });
});
afterAll(() => server.close());

const open = (password = KEY.secretKey) =>
  openMoov(KEY.publicKey, password, server.url);

it("makes each call", async () => {
  const moov = open();
  const { token, requestId } = await create(moov);
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
  const fresh = await refresh(moov, `${token.refreshToken}`);
  expect(fresh.scope).toBe("/accounts.read /accounts.write");
  await revoke(moov, fresh.accessToken);
  expect(await terms(moov)).toMatch(/^[\da-f]{64}$/);
  await ping(moov);
  expect(server.asked).toEqual([
    "/oauth2/token",
    "/oauth2/token",
    "/oauth2/revoke",
    "/tos-token",
    "/ping",
  ]);
});

it("has functions that stand alone", async () => {
  expect(
    await standalone(KEY.publicKey, KEY.secretKey, server.url),
  ).toMatchObject({
    ok: true,
  });
});

it("tells errors apart", async () => {
  const explained = (call: PromiseLike<unknown>) =>
    Promise.resolve(call).then(String, explain);
  const { createAccessToken } = open().authentication;
  const grantType = "client_credentials";
  expect(
    await explained(createAccessToken({ grantType, scope: "nonsense" })),
  ).toMatch(/^refused by field: {"scope":/);
  expect(await explained(open("wrong").ping())).toMatch(
    /^refused with 401, request id [\da-f-]{36}$/,
  );
  expect(
    await explained(createAccessToken({ grantType, scope: "" })),
  ).toMatch(/^not sent: /);
  server.sandbox.faults.next({ delayMs: 10_000 });
  expect(await explained(open().ping({ deadlineMs: 20 }))).toBe(
    "no answer within deadlineMs",
  );
  const unreached = openMoov("public", "secret", await nowhere());
  expect(await explained(unreached.ping({ retries: false }))).toBe(
    "no answer, connected: false",
  );
});
