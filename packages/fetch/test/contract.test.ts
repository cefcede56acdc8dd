import { createServer as createTLSServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createMoov, type Moov } from "@moovkit/core";
import { generate } from "selfsigned";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { openLoopback, reply } from "./loopback.js";

// What goes over the wire, parameter by parameter and status by status.

let loopback: Awaited<ReturnType<typeof openLoopback>>;
let moov: Moov;

beforeEach(async () => {
  loopback = await openLoopback();
  moov = createMoov({
    baseURL: `${loopback.url}/`,
    transport: fetchTransport(),
    security: { username: "public", password: "secret-key" },
    origin: "https://shop.example",
    apiVersion: "v2026.10.00",
    userAgent: "my-app/1.0",
  });
});

afterEach(async () => {
  await moov[Symbol.asyncDispose]();
  await loopback.close();
});

const TOKEN = JSON.stringify({ token_type: "Bearer", access_token: "a.b.c", expires_in: 60 });
const BASIC = `Basic ${btoa("public:secret-key")}`;
const OWN = { clientId: "id", clientSecret: "client-secret" };
const OWN_WIRE = { client_id: "id", client_secret: "client-secret" };

describe("parameters", () => {
  it.each([
    [
      { grantType: "client_credentials", scope: "/a.read" },
      { grant_type: "client_credentials", scope: "/a.read" },
    ],
    [
      { grantType: "client_credentials", scope: ["/a.read", " /b.read  /c.read "] },
      { grant_type: "client_credentials", scope: "/a.read /b.read /c.read" },
    ],
    [
      { grantType: "client_credentials", scope: "/a.read", refreshToken: "r", ...OWN },
      { grant_type: "client_credentials", scope: "/a.read", refresh_token: "r", ...OWN_WIRE },
    ],
    [
      { grantType: "refresh_token", refreshToken: "r" },
      { grant_type: "refresh_token", refresh_token: "r" },
    ],
    [
      { grantType: "refresh_token", refreshToken: "r", scope: ["/a.read"], ...OWN },
      { grant_type: "refresh_token", refresh_token: "r", scope: "/a.read", ...OWN_WIRE },
    ],
  ] as const)("createAccessToken %j", async (input, wire) => {
    loopback.answer = reply(200, TOKEN);
    expect(await moov.authentication.createAccessToken(input)).toEqual({
      tokenType: "Bearer",
      accessToken: "a.b.c",
      expiresIn: 60,
    });
    const [seen] = loopback.seen;
    expect(seen).toMatchObject({
      method: "POST",
      url: "/oauth2/token",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        origin: "https://shop.example",
        "x-moov-version": "v2026.10.00",
        "user-agent": "my-app/1.0",
      },
    });
    expect(JSON.parse(seen?.body ?? "")).toEqual(wire);
    expect(seen?.headers.authorization).toBe("clientId" in input ? undefined : BASIC);
  });

  it.each([
    [{ token: "t" }, { token: "t" }],
    [
      { token: "t", tokenTypeHint: "access_token" },
      { token: "t", token_type_hint: "access_token" },
    ],
    [
      { token: "t", tokenTypeHint: "refresh_token", ...OWN },
      { token: "t", token_type_hint: "refresh_token", ...OWN_WIRE },
    ],
  ] as const)("revokeAccessToken %j", async (input, wire) => {
    expect(await moov.authentication.revokeAccessToken(input)).toBeUndefined();
    const [seen] = loopback.seen;
    expect(seen).toMatchObject({ method: "POST", url: "/oauth2/revoke" });
    expect(JSON.parse(seen?.body ?? "")).toEqual(wire);
    expect(seen?.headers.authorization).toBe("clientId" in input ? undefined : BASIC);
  });

  it("ping", async () => {
    loopback.answer = reply(200, "{}");
    expect(await moov.ping()).toBeUndefined();
    expect(loopback.seen).toMatchObject([{ method: "GET", url: "/ping", body: "" }]);
    expect(loopback.seen[0]?.headers["content-type"]).toBeUndefined();
    expect(loopback.seen[0]?.headers.authorization).toBe(BASIC);
  });

  it("getTermsOfServiceToken", async () => {
    loopback.answer = reply(200, '{"token":"tos","more":1}');
    expect(await moov.accounts.getTermsOfServiceToken()).toEqual({ token: "tos" });
    const headers = { origin: "https://shop.example", authorization: BASIC };
    expect(loopback.seen).toMatchObject([{ method: "GET", url: "/tos-token", body: "", headers }]);
  });
});

describe("statuses", () => {
  const operations = {
    createAccessToken: () =>
      moov.authentication.createAccessToken({ grantType: "client_credentials", scope: "/a.read" }).result(),
    revokeAccessToken: () => moov.authentication.revokeAccessToken({ token: "revoked-token" }).result(),
    getTermsOfServiceToken: () => moov.accounts.getTermsOfServiceToken().result(),
    ping: () => moov.ping().result(),
  };
  const all = ["createAccessToken", "revokeAccessToken", "getTermsOfServiceToken", "ping"] as const;
  const later = new Date(Date.now() + 86_400_000).toUTCString();

  it.each([
    ["revokeAccessToken", 200, ""],
    ["revokeAccessToken", 200, "<html>"],
    ["revokeAccessToken", 204, ""],
    ["ping", 200, ""],
    ["ping", 200, "{}"],
    ["ping", 204, ""],
  ] as const)("%s %i %j is a success", async (operation, status, body) => {
    loopback.answer = reply(status, body);
    expect(await operations[operation]()).toEqual({ ok: true, data: undefined });
  });

  it.each([
    ["createAccessToken", 400, '{"error":"bad"}', { code: "generic_error", error: "bad" }],
    ["revokeAccessToken", 400, '{"error":"bad"}', { code: "generic_error", error: "bad" }],
    ["createAccessToken", 400, "", { code: "generic_error", error: undefined }],
    ["ping", 400, '{"error":"bad"}', { code: "api_error" }],
    [
      "createAccessToken",
      422,
      '{"grant_type":"1","client_id":"2","client_secret":"3","scope":"4","refresh_token":"5","more":"6"}',
      {
        code: "auth_token_request_error",
        fields: { grantType: "1", clientId: "2", clientSecret: "3", scope: "4", refreshToken: "5" },
      },
    ],
    ["createAccessToken", 422, '{"scope":["no"]}', { code: "auth_token_request_error", fields: {} }],
    ["createAccessToken", 422, "[]", { code: "auth_token_request_error", fields: {} }],
    [
      "revokeAccessToken",
      422,
      '{"token":"1","token_type_hint":"2","client_id":"3","client_secret":"4"}',
      {
        code: "revoke_token_request_error",
        fields: { token: "1", tokenTypeHint: "2", clientId: "3", clientSecret: "4" },
      },
    ],
    ["getTermsOfServiceToken", 200, "{}", { code: "response_validation_error" }],
    ["getTermsOfServiceToken", 400, '{"error":"bad"}', { code: "api_error" }],
    ["ping", 200, "[]", { code: "response_validation_error" }],
    ["ping", 200, "nonsense", { code: "response_validation_error" }],
  ] as const)("%s %i %s", async (operation, status, body, error) => {
    loopback.answer = reply(status, body);
    const expected = { status, requestId: "req-1", operation, attempts: 1, ...error };
    expect(await operations[operation]()).toMatchObject({ ok: false, error: expected });
  });

  it.each(all)("%s: any other status is an APIError, whatever its body", async (operation) => {
    for (const status of [
      300, 301, 307, 401, 403, 404, 405, 408, 413, 418, 451, 500, 501, 502, 503, 504, 599,
    ])
      for (const body of ["", "<html>", "[1]", '"text"', "null"]) {
        loopback.answer = reply(status, body, { location: "/elsewhere" });
        const before = loopback.seen.length;
        expect(await operations[operation]()).toMatchObject({
          ok: false,
          error: { code: "api_error", status, body },
        });
        expect(loopback.seen.length).toBe(before + 1);
      }
  });

  it.each([
    [{}, undefined],
    [{ "retry-after": "3" }, 3000],
    [{ "retry-after-ms": "1500", "retry-after": "3" }, 1500],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": later }, expect.closeTo(86_400_000, -5)],
  ] as const)("429 with %j", async (headers, retryAfterMs) => {
    loopback.answer = reply(429, "<html>", headers);
    for (const operation of all)
      expect(await operations[operation]()).toMatchObject({
        ok: false,
        error: { code: "rate_limit_error", status: 429, retryAfterMs },
      });
  });
});

describe("TLS", () => {
  const ping = (baseURL: string) =>
    createMoov({ baseURL, transport: fetchTransport(), security: { accessToken: "t" } })
      .ping()
      .result();

  it("refuses a certificate that nobody vouches for, before a byte of the request", async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
    let requests = 0;
    const server = createTLSServer({ key, cert }, (_, response) => {
      requests += 1;
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await ping(`https://localhost:${port}`)).toMatchObject({
      ok: false,
      error: { code: "connection_error", connected: false },
    });
    expect(requests).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });

  it("tells a server that does not speak it", async () => {
    const outcome = await ping(loopback.url.replace("http:", "https:"));
    expect(outcome).toMatchObject({ ok: false, error: { code: "connection_error", connected: false } });
    expect(loopback.seen).toHaveLength(0);
  });
});
