import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASIC, GRANT, openSandbox, send } from "./helpers.js";

describe("POST /oauth2/token", () => {
  it.each<[string, object, Record<string, unknown>]>([
    ["no grant type", {}, { grant_type: "is required" }],
    [
      "unknown grant type",
      { grant_type: "password" },
      { grant_type: 'must be "client_credentials" or "refresh_token"' },
    ],
    [
      "client_credentials without a scope and with half of the credentials",
      { grant_type: "client_credentials", client_id: "x" },
      { scope: 'is required when `grant_type` is "client_credentials"' },
    ],
    [
      "refresh_token without a token",
      { grant_type: "refresh_token" },
      { refresh_token: 'is required when `grant_type` is "refresh_token"' },
    ],
    ["scope that is not a string", { ...GRANT, scope: 1 }, { scope: "must be a string" }],
    ["scope that is a list", { ...GRANT, scope: ["/ping.read"] }, { scope: "must be a string" }],
    ["empty scope", { ...GRANT, scope: "" }, { scope: "must not be empty" }],
    ["blank scope", { ...GRANT, scope: " " }, { scope: "must not be empty" }],
    [
      "scope that is not a path",
      { ...GRANT, scope: "/ping.read nonsense" },
      { scope: expect.stringContaining("must contain only paths such as /accounts.read") },
    ],
    [
      "client_id without client_secret",
      { ...GRANT, client_id: "x" },
      { client_secret: "is required when `client_id` is set" },
    ],
    [
      "client_secret without client_id",
      { ...GRANT, client_secret: "x" },
      { client_id: "is required when `client_secret` is set" },
    ],
  ])("rejects a body with %s", async (_, body, problems) => {
    const response = await send(await openSandbox(), "/oauth2/token", body);
    expect(response).toMatchObject({ status: 422, body: problems });
  });

  it("ignores a refresh token in a client_credentials request, as in Moov's example", async () => {
    const response = await send(await openSandbox(), "/oauth2/token", { ...GRANT, refresh_token: "x" });
    expect(response.status).toBe(200);
  });
});

describe("the scope of POST /oauth2/token", () => {
  const accountID = "7d3c0f6e-9a4b-4f0e-8a63-0c1f5f0b9f2d";

  it.each([
    "/accounts.write",
    "/fed.read",
    `/accounts/${accountID}/transfers.write`,
    `/accounts/${accountID}/profile.disconnect`,
  ])("can be %s", async (scope) => {
    const response = await send(await openSandbox(), "/oauth2/token", { ...GRANT, scope });
    expect(response).toMatchObject({ status: 200, body: { scope } });
  });

  it.each([
    "ping.read",
    "/ping",
    "/ping.all",
    "/accounts/me/profile.read",
    "/accounts//profile.read",
    "/accounts/./profile.read",
    "/accounts/../profile.read",
    "/accounts/%2e%2e/profile.read",
    `/accounts/${accountID}/../ping.read`,
    `/accounts/${accountID}//transfers.read`,
    `/accounts/${accountID}.read`,
    "/.read",
    "/..read",
  ])("cannot be %s", async (scope) => {
    const response = await send(await openSandbox(), "/oauth2/token", { ...GRANT, scope });
    expect(response).toMatchObject({ status: 422, body: { scope: expect.any(String) } });
  });
});

it("ignores parameters that it does not know (RFC 6749, section 3.2)", async () => {
  const response = await send(await openSandbox(), "/oauth2/token", { ...GRANT, audience: "x" });
  expect(response.status).toBe(200);
});

describe("POST /oauth2/revoke", () => {
  it.each<[string, object, Record<string, string>]>([
    ["no token", {}, { token: "is required" }],
    [
      "unknown type of token",
      { token: "x", token_type_hint: "y" },
      { token_type_hint: 'must be "access_token" or "refresh_token"' },
    ],
  ])("rejects a body with %s", async (_, body, problems) => {
    const response = await send(await openSandbox(), "/oauth2/revoke", body);
    expect(response).toMatchObject({ status: 422, body: problems });
  });
});

it.each([[[]], [null], ["text"], [1]])("rejects the body %j, which is not an object", async (body) => {
  expect(await send(await openSandbox(), "/oauth2/token", body)).toMatchObject({ status: 400 });
});

it("never responds to a JSON body with a 5XX status", async () => {
  const sandbox = await openSandbox();
  const paths = fc.constantFrom("/oauth2/token", "/oauth2/revoke", "/accounts");
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), paths, async (body, path) => {
      const { status } = await send(sandbox, path, body);
      expect(status).toBeLessThan(500);
    }),
  );
});

it("rejects a body that is nested too deeply", async () => {
  const sandbox = await openSandbox();
  const body = `{"metadata":${"[".repeat(30_000)}${"]".repeat(30_000)}}`;
  const headers = { authorization: BASIC };
  const request = new Request("http://sandbox.localhost/accounts", { method: "POST", headers, body });
  const response = await sandbox.fetch(request);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: "the body is nested too deeply" });
});

it.each([
  ["-1", "must be at least 0"],
  ["many", "must be a number"],
])("explains why `count=%s` is rejected", async (count, message) => {
  const response = await send(await openSandbox(), `/accounts?count=${count}`);
  expect(response).toMatchObject({ status: 422, body: { count: expect.stringContaining(message) } });
});

it("rejects a body above the limit", async () => {
  const sandbox = await openSandbox({ maxBodyBytes: 10 });
  expect(await send(sandbox, "/oauth2/token", GRANT)).toMatchObject({ status: 413 });
});

describe("the messages of a rejected request", () => {
  const UNKNOWN = crypto.randomUUID();

  it("are nested like the request if Moov documents them so", async () => {
    const sandbox = await openSandbox();
    const body = { accountType: "individual", profile: { individual: { name: { firstName: "Ada" } } } };
    expect(await send(sandbox, "/accounts", body)).toMatchObject({
      status: 422,
      body: { profile: { individual: { name: { lastName: "is required" } } } },
    });
  });

  it("are one text for an object if Moov documents them so", async () => {
    const sandbox = await openSandbox();
    const body = { account: { holderType: "individual" } };
    expect(await send(sandbox, `/accounts/${UNKNOWN}/bank-accounts`, body)).toMatchObject({
      status: 422,
      body: { account: expect.stringMatching(/holderName is required; .*accountNumber is required/) },
    });
  });

  it("name the required fields of a missing object", async () => {
    const sandbox = await openSandbox();
    expect(await send(sandbox, `/accounts/${UNKNOWN}/tickets`, { title: "Late" })).toMatchObject({
      status: 422,
      body: { body: "is required", contact: { email: "is required" } },
    });
    expect(await send(sandbox, `/accounts/${UNKNOWN}/representatives`, {})).toMatchObject({
      status: 422,
      body: { error: { name: { firstName: "is required", lastName: "is required" } } },
    });
  });

  it.each([["text"], [null], [[]]])(
    "are one text with status 400 if %j is sent instead of an object",
    async (contact) => {
      const sandbox = await openSandbox();
      expect(await send(sandbox, `/accounts/${UNKNOWN}/tickets`, { title: "Late", contact })).toMatchObject({
        status: 400,
        body: { error: "body is required; contact must be an object" },
      });
    },
  );
});
