import { expect, it } from "vitest";
import * as z from "zod/mini";
import { AuthTokenRequest, AuthTokenResponse, RevokeTokenRequest } from "../src/index.js";

const $schema = "https://json-schema.org/draft/2020-12/schema";

const TEXT = { type: "string", minLength: 1 };
const SCOPE_TEXT = {
  type: "string",
  allOf: [{ pattern: "\\S" }, { pattern: "^[\\s\\x21\\x23-\\x5b\\x5d-\\x7e]*$" }],
};
const SCOPE = { anyOf: [SCOPE_TEXT, { type: "array", minItems: 1, items: SCOPE_TEXT }] };
const CLIENT_CREDENTIALS = { clientId: TEXT, clientSecret: TEXT };

it("AuthTokenRequest converts to JSON Schema", () => {
  expect(z.toJSONSchema(AuthTokenRequest)).toEqual({
    $schema,
    oneOf: [
      {
        type: "object",
        properties: {
          grantType: { type: "string", const: "client_credentials" },
          scope: SCOPE,
          refreshToken: TEXT,
          ...CLIENT_CREDENTIALS,
        },
        required: ["grantType", "scope"],
        additionalProperties: false,
      },
      {
        type: "object",
        properties: {
          grantType: { type: "string", const: "refresh_token" },
          refreshToken: TEXT,
          scope: SCOPE,
          ...CLIENT_CREDENTIALS,
        },
        required: ["grantType", "refreshToken"],
        additionalProperties: false,
      },
    ],
  });
});

it("RevokeTokenRequest converts to JSON Schema", () => {
  expect(z.toJSONSchema(RevokeTokenRequest)).toEqual({
    $schema,
    type: "object",
    properties: {
      token: TEXT,
      tokenTypeHint: { type: "string", enum: ["access_token", "refresh_token"] },
      ...CLIENT_CREDENTIALS,
    },
    required: ["token"],
    additionalProperties: false,
  });
});

it("AuthTokenResponse converts to JSON Schema", () => {
  expect(z.toJSONSchema(AuthTokenResponse)).toEqual({
    $schema,
    type: "object",
    properties: {
      token_type: TEXT,
      access_token: { type: "string", pattern: "^[\\x21-\\x7e]+$" },
      refresh_token: { anyOf: [TEXT, { type: "null" }] },
      expires_in: { type: "number", minimum: 0 },
      scope: { type: ["string", "null"] },
    },
    required: ["token_type", "access_token", "expires_in"],
    additionalProperties: {},
  });
});
