import { operationConformance } from "@moovkit/conformance";
import { AuthTokenRequestError, GenericError, RateLimitError, RevokeTokenRequestError } from "@moovkit/core";
import { describe, it } from "vitest";
import { createAccessToken, ping, revokeAccessToken } from "../src/index.js";

const CLIENT_CREDENTIALS = { grantType: "client_credentials", scope: "/accounts.read" } as const;
const BODY_CREDENTIALS = { clientId: "id", clientSecret: "client-secret" };
const BODY_CREDENTIALS_WIRE = { client_id: "id", client_secret: "client-secret" };
const NO_AUTHORIZATION = { authorization: undefined };

const TOKEN_BODY = {
  token_type: "Bearer",
  access_token: "a.b.c",
  refresh_token: "refresh-token",
  expires_in: 3600,
  scope: "/accounts.read",
};
const TOKEN = {
  tokenType: "Bearer",
  accessToken: "a.b.c",
  refreshToken: "refresh-token",
  expiresIn: 3600,
  scope: "/accounts.read",
};

const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  errorClass: GenericError,
  error: { error: "bad" },
};
const RATE_LIMIT = {
  status: 429,
  headers: { "retry-after": "7" },
  code: "rate_limit_error",
  errorClass: RateLimitError,
  error: { retryAfterMs: 7000, processed: "no" },
};

const tokenRequest = (json: object) => ({ method: "POST", path: "/oauth2/token", json }) as const;
const revocation = (json: object) => ({ method: "POST", path: "/oauth2/revoke", json }) as const;
const useless = (name: string, response: object) => ({
  name,
  status: 200,
  ...response,
  code: "response_validation_error",
  error: { processed: "yes" },
});

describe.each([
  {
    operation: "createAccessToken",
    cases: operationConformance(createAccessToken, {
      requests: [
        {
          input: CLIENT_CREDENTIALS,
          request: tokenRequest({ grant_type: "client_credentials", scope: "/accounts.read" }),
          idempotent: true,
        },
        {
          name: "a list of scopes with extra spaces",
          input: { grantType: "client_credentials", scope: ["/a.read", " /b.read  /c.read "] },
          request: tokenRequest({ grant_type: "client_credentials", scope: "/a.read /b.read /c.read" }),
        },
        {
          name: "every field",
          input: { ...CLIENT_CREDENTIALS, refreshToken: "r", ...BODY_CREDENTIALS },
          request: {
            ...tokenRequest({
              grant_type: "client_credentials",
              scope: "/accounts.read",
              refresh_token: "r",
              ...BODY_CREDENTIALS_WIRE,
            }),
            headers: NO_AUTHORIZATION,
          },
          idempotent: true,
        },
        {
          name: "a refresh token",
          input: { grantType: "refresh_token", refreshToken: "r" },
          request: tokenRequest({ grant_type: "refresh_token", refresh_token: "r" }),
          idempotent: false,
        },
        {
          name: "a refresh token, a scope and credentials",
          input: { grantType: "refresh_token", refreshToken: "r", scope: ["/a.read"], ...BODY_CREDENTIALS },
          request: {
            ...tokenRequest({
              grant_type: "refresh_token",
              refresh_token: "r",
              scope: "/a.read",
              ...BODY_CREDENTIALS_WIRE,
            }),
            headers: NO_AUTHORIZATION,
          },
        },
      ],
      invalidInputs: [
        { input: undefined, issues: ["grantType"] },
        { name: "no scope", input: { grantType: "client_credentials" }, issues: ["scope"] },
        { name: "no refresh token", input: { grantType: "refresh_token" }, issues: ["refreshToken"] },
        {
          name: "half of the credentials",
          input: { ...CLIENT_CREDENTIALS, clientId: "c" },
          issues: ["clientSecret"],
        },
      ],
      responses: [
        { body: TOKEN_BODY, result: TOKEN },
        {
          name: "required fields",
          body: { token_type: "Bearer", access_token: "a.b.c", expires_in: 60, refresh_token: null },
          result: { tokenType: "Bearer", accessToken: "a.b.c", expiresIn: 60 },
        },
      ],
      errors: [
        BAD_REQUEST,
        { name: "no body", status: 400, code: "generic_error", error: { error: undefined } },
        {
          status: 422,
          body: { grant_type: "1", client_id: "2", client_secret: "3", scope: "4", refresh_token: "5" },
          code: "auth_token_request_error",
          errorClass: AuthTokenRequestError,
          error: {
            fields: { grantType: "1", clientId: "2", clientSecret: "3", scope: "4", refreshToken: "5" },
          },
        },
        { name: "a list", status: 422, body: [], code: "auth_token_request_error", error: { fields: {} } },
        RATE_LIMIT,
        { status: 302, headers: { location: "/elsewhere" }, code: "api_error" },
        { name: "a page", status: 500, text: "<html>", code: "server_error", error: { processed: "maybe" } },
        useless("no token", { body: { token_type: "Bearer", expires_in: 60 } }),
        useless("a token with a line break", { body: { ...TOKEN_BODY, access_token: "a\nb" } }),
        useless("a token with a space at its end", { body: { ...TOKEN_BODY, access_token: "a.b.c " } }),
        useless("a page of a proxy", { text: "<html>" }),
        useless("a body that ends early", { text: '{"access_token":"a' }),
        useless("no body", {}),
      ],
    }),
  },
  {
    operation: "revokeAccessToken",
    cases: operationConformance(revokeAccessToken, {
      requests: [
        {
          input: { token: "token-to-revoke" },
          request: revocation({ token: "token-to-revoke" }),
          idempotent: true,
        },
        {
          name: "every field",
          input: { token: "t", tokenTypeHint: "refresh_token", ...BODY_CREDENTIALS },
          request: {
            ...revocation({ token: "t", token_type_hint: "refresh_token", ...BODY_CREDENTIALS_WIRE }),
            headers: NO_AUTHORIZATION,
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["token"] },
        {
          name: "an empty token",
          input: { token: "", tokenTypeHint: "id_token" },
          issues: ["token", "tokenTypeHint"],
        },
      ],
      responses: [
        { result: undefined },
        { name: "a page", text: "<html>", result: undefined },
        { status: 204, result: undefined },
      ],
      errors: [
        BAD_REQUEST,
        {
          status: 422,
          body: { token: "1", token_type_hint: "2", client_id: "3", client_secret: "4" },
          code: "revoke_token_request_error",
          errorClass: RevokeTokenRequestError,
          error: { fields: { token: "1", tokenTypeHint: "2", clientId: "3", clientSecret: "4" } },
        },
        RATE_LIMIT,
      ],
    }),
  },
  {
    operation: "ping",
    cases: operationConformance(ping, {
      requests: [{ request: { method: "GET", path: "/ping" }, idempotent: true }],
      responses: [
        { body: {}, result: undefined },
        { name: "no body", result: undefined },
        { status: 204, result: undefined },
      ],
      errors: [
        BAD_REQUEST,
        useless("a list", { body: [] }),
        useless("a page of a proxy", { text: "<html>" }),
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
