import {
  APIError,
  AuthTokenRequestError,
  GenericError,
  RateLimitError,
  ResponseValidationError,
} from "@moovkit/models";
import { describe, expect, it } from "vitest";
import core from "../package.json" with { type: "json" };
import type { Plugin, Repeatable } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { BASIC, createLoopbackMoov } from "./loopback-moov.js";
import { respondWith } from "./loopback-server.js";
import { createStubMoov, OK, TOKEN_BODY } from "./stub-moov.js";

const CLIENT_CREDENTIALS = { grantType: "client_credentials", scope: "/a.read" } as const;
const BODY_CREDENTIALS = { clientId: "id", clientSecret: "client-secret" };
const BODY_CREDENTIALS_WIRE = { client_id: "id", client_secret: "client-secret" };

const TOKEN = {
  token_type: "Bearer",
  access_token: "a.b.c",
  refresh_token: "refresh-token-91ac",
  expires_in: 3600,
  scope: "/accounts.read",
};

describe("the request of createAccessToken", () => {
  it.each([
    ["one scope", CLIENT_CREDENTIALS, { grant_type: "client_credentials", scope: "/a.read" }],
    [
      "a list of scopes with extra spaces",
      { grantType: "client_credentials", scope: ["/a.read", " /b.read  /c.read "] },
      { grant_type: "client_credentials", scope: "/a.read /b.read /c.read" },
    ],
    [
      "body credentials and a refresh token",
      { ...CLIENT_CREDENTIALS, refreshToken: "r", ...BODY_CREDENTIALS },
      {
        grant_type: "client_credentials",
        scope: "/a.read",
        refresh_token: "r",
        ...BODY_CREDENTIALS_WIRE,
      },
    ],
    [
      "a refresh token",
      { grantType: "refresh_token", refreshToken: "r" },
      { grant_type: "refresh_token", refresh_token: "r" },
    ],
    [
      "a refresh token, a scope and body credentials",
      { grantType: "refresh_token", refreshToken: "r", scope: ["/a.read"], ...BODY_CREDENTIALS },
      { grant_type: "refresh_token", refresh_token: "r", scope: "/a.read", ...BODY_CREDENTIALS_WIRE },
    ],
  ] as const)("has wire names and default headers with %s", async (_, input, wire) => {
    const { moov, server } = await createLoopbackMoov(respondWith(200, TOKEN_BODY), {
      origin: "https://shop.example",
      apiVersion: "v2026.10.00",
      userAgent: "my-app/1.0",
    });
    expect(await moov.authentication.createAccessToken(input)).toEqual({
      tokenType: "Bearer",
      accessToken: "a.b.c",
      expiresIn: 3600,
    });
    const [request] = server.requests;
    expect(request).toMatchObject({
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
    expect(JSON.parse(request?.body ?? "")).toEqual(wire);
    expect(request?.headers.authorization).toBe("clientId" in input ? undefined : BASIC);
  });

  it("has the user agent of the SDK unless `userAgent` is set, and no optional headers", async () => {
    const { moov, server } = await createLoopbackMoov(respondWith(200, TOKEN_BODY));
    await moov.authentication.createAccessToken(CLIENT_CREDENTIALS);
    expect(server.requests[0]?.headers["user-agent"]).toBe(`moovkit/${core.version}`);
    expect(server.requests[0]?.headers).not.toHaveProperty("x-moov-version");
    expect(server.requests[0]?.headers).not.toHaveProperty("origin");
  });

  it("of Moov's published example is sent as written, without an authorization header", async () => {
    const { moov, server } = await createLoopbackMoov(respondWith(200, TOKEN_BODY), {
      security: { username: "", password: "" },
    });
    await moov.authentication.createAccessToken({
      grantType: "client_credentials",
      clientId: "5clTR_MdVrrkgxw2",
      clientSecret: "dNC-hg7sVm22jc3g",
      scope: "/accounts.read /accounts.write",
      refreshToken: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6...",
    });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
      grant_type: "client_credentials",
      client_id: "5clTR_MdVrrkgxw2",
      client_secret: "dNC-hg7sVm22jc3g",
      scope: "/accounts.read /accounts.write",
      refresh_token: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6...",
    });
  });

  it("with a refresh token may be repeated only if it was not processed", async () => {
    const repeatable: Repeatable[] = [];
    const recorder: Plugin = {
      name: "recorder",
      wrap: (next) => (request, context) => {
        repeatable.push(context.repeatable);
        return next(request, context);
      },
    };
    const { moov } = createStubMoov(() => ({ ...OK, body: TOKEN_BODY }), { plugins: [recorder] });
    await moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: "r" });
    await moov.authentication.createAccessToken({ ...CLIENT_CREDENTIALS, refreshToken: "r" });
    expect(repeatable).toEqual(["unprocessed", "always"]);
  });
});

describe("the response of createAccessToken", () => {
  it("has the names of TypeScript, without unknown fields", async () => {
    const body = JSON.stringify({ ...TOKEN, more: 1 });
    const { moov } = await createLoopbackMoov(respondWith(200, body, { "x-request-id": "req-1" }));
    const { data, response } = await moov.authentication.createAccessToken(CLIENT_CREDENTIALS).withResponse();
    expect(data).toEqual({
      tokenType: "Bearer",
      accessToken: "a.b.c",
      refreshToken: "refresh-token-91ac",
      expiresIn: 3600,
      scope: "/accounts.read",
    });
    expect(response).toMatchObject({ status: 200, requestId: "req-1" });
  });
});

describe("an error of createAccessToken", () => {
  it.each([
    [400, '{"error":"bad"}', GenericError, { code: "generic_error", error: "bad" }],
    [400, "", GenericError, { code: "generic_error", error: undefined }],
    [
      422,
      '{"grant_type":"1","client_id":"2","client_secret":"3","scope":"4","refresh_token":"5","more":"6"}',
      AuthTokenRequestError,
      {
        code: "auth_token_request_error",
        fields: { grantType: "1", clientId: "2", clientSecret: "3", scope: "4", refreshToken: "5" },
      },
    ],
    [422, '{"scope":"unknown"}', AuthTokenRequestError, { fields: { scope: "unknown" } }],
    [422, '{"scope":["no"]}', AuthTokenRequestError, { code: "auth_token_request_error", fields: {} }],
    [422, "[]", AuthTokenRequestError, { code: "auth_token_request_error", fields: {} }],
    [429, "", RateLimitError, { code: "rate_limit_error" }],
    [302, "", APIError, { code: "api_error" }],
    [404, "<html>", APIError, { code: "api_error" }],
    [500, "", APIError, { code: "api_error" }],
    [200, "<html>", ResponseValidationError, { code: "response_validation_error" }],
    [200, '{"access_token":"a', ResponseValidationError, { code: "response_validation_error" }],
    [200, "", ResponseValidationError, { code: "response_validation_error" }],
    [
      200,
      '{"access_token":1,"token_type":"b","expires_in":"1"}',
      ResponseValidationError,
      { code: "response_validation_error" },
    ],
  ])("for status %i and body %j has the right class", async (status, body, errorClass, fields) => {
    const headers = { "x-request-id": "req-1", location: "/elsewhere" };
    const { moov, server } = await createLoopbackMoov(respondWith(status, body, headers));
    const error = await errorOf(moov.authentication.createAccessToken(CLIENT_CREDENTIALS));
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({
      status,
      requestId: "req-1",
      operation: "createAccessToken",
      attempts: 1,
      ...fields,
    });
    expect(server.requests).toHaveLength(1);
  });
});
