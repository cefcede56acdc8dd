import { GenericError, RevokeTokenRequestError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { BASIC, createLoopbackMoov } from "./loopback-moov.js";
import { respondWith } from "./loopback-server.js";
import { ACCESS_TOKEN, createStubMoov } from "./stub-moov.js";

const BODY_CREDENTIALS = { clientId: "id", clientSecret: "client-secret" };
const BODY_CREDENTIALS_WIRE = { client_id: "id", client_secret: "client-secret" };

describe("the request of revokeAccessToken", () => {
  it.each([
    ["a token", { token: "t" }, { token: "t" }],
    [
      "a token type hint",
      { token: "t", tokenTypeHint: "access_token" },
      { token: "t", token_type_hint: "access_token" },
    ],
    [
      "body credentials",
      { token: "t", tokenTypeHint: "refresh_token", ...BODY_CREDENTIALS },
      { token: "t", token_type_hint: "refresh_token", ...BODY_CREDENTIALS_WIRE },
    ],
  ] as const)("has wire names with %s", async (_, input, wire) => {
    const { moov, server } = await createLoopbackMoov();
    expect(await moov.authentication.revokeAccessToken(input)).toBeUndefined();
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "POST", url: "/oauth2/revoke" });
    expect(JSON.parse(request?.body ?? "")).toEqual(wire);
    expect(request?.headers.authorization).toBe("clientId" in input ? undefined : BASIC);
  });

  it("has either body credentials or the authorization header of the client", async () => {
    const { moov, requests } = createStubMoov();
    await moov.authentication.revokeAccessToken({ token: "t", ...BODY_CREDENTIALS });
    await moov.authentication.revokeAccessToken({ token: "t" });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      `Bearer ${ACCESS_TOKEN}`,
    ]);
  });
});

describe("the response of revokeAccessToken", () => {
  it.each([
    [200, ""],
    [200, "<html>"],
    [204, ""],
  ])("with status %i and body %j is a success", async (status, body) => {
    const { moov } = await createLoopbackMoov(respondWith(status, body));
    expect(await moov.authentication.revokeAccessToken({ token: "revoked-token" }).result()).toEqual({
      ok: true,
      data: undefined,
    });
  });
});

describe("an error of revokeAccessToken", () => {
  it.each([
    [400, '{"error":"bad"}', GenericError, { code: "generic_error", error: "bad" }],
    [
      422,
      '{"token":"1","token_type_hint":"2","client_id":"3","client_secret":"4"}',
      RevokeTokenRequestError,
      {
        code: "revoke_token_request_error",
        fields: { token: "1", tokenTypeHint: "2", clientId: "3", clientSecret: "4" },
      },
    ],
  ])("for status %i and body %s has the right class", async (status, body, errorClass, fields) => {
    const { moov } = await createLoopbackMoov(respondWith(status, body, { "x-request-id": "req-1" }));
    const error = await errorOf(moov.authentication.revokeAccessToken({ token: "revoked-token" }));
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({
      status,
      requestId: "req-1",
      operation: "revokeAccessToken",
      attempts: 1,
      ...fields,
    });
  });
});
