import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as models from "../src/index.js";

const isSchema = (value: unknown): value is z.ZodMiniType =>
  typeof value === "object" && value !== null && "_zod" in value;

const TEXT = { type: "string", minLength: 1 };
const SCOPE_TEXT = {
  type: "string",
  allOf: [{ pattern: "\\S" }, { pattern: "^[\\s\\x21\\x23-\\x5b\\x5d-\\x7e]*$" }],
};
const SCOPE = { anyOf: [SCOPE_TEXT, { type: "array", minItems: 1, items: SCOPE_TEXT }] };
const CLIENT_CREDENTIALS = { clientId: TEXT, clientSecret: TEXT };

const $schema = "https://json-schema.org/draft/2020-12/schema";

const REQUESTS = {
  AuthTokenRequest: {
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
  },
  RevokeTokenRequest: {
    $schema,
    type: "object",
    properties: {
      token: TEXT,
      tokenTypeHint: { type: "string", enum: ["access_token", "refresh_token"] },
      ...CLIENT_CREDENTIALS,
    },
    required: ["token"],
    additionalProperties: false,
  },
};

const RESPONSES = {
  AuthTokenResponse: {
    $schema,
    type: "object",
    properties: {
      token_type: TEXT,
      access_token: TEXT,
      refresh_token: { anyOf: [TEXT, { type: "null" }] },
      expires_in: { type: "number", minimum: 0 },
      scope: { type: ["string", "null"] },
    },
    required: ["token_type", "access_token", "expires_in"],
  },
  TermsOfServiceToken: {
    $schema,
    type: "object",
    properties: { token: TEXT },
    required: ["token"],
  },
  PingResponse: { $schema, type: "object", properties: {} },
};

const schemas = new Map<string, unknown>(Object.entries(models).filter(([, value]) => isSchema(value)));

const toJSONSchema = (name: string, io: "input" | "output") =>
  z.toJSONSchema(schemas.get(name) as z.ZodMiniType, { io });

describe("z.toJSONSchema", () => {
  it("is tested for every exported schema", () => {
    const tested = [...Object.keys(REQUESTS), ...Object.keys(RESPONSES)];
    expect([...schemas.keys()].sort()).toEqual(tested.sort());
  });

  it.each(Object.entries(REQUESTS))("converts the request %s", (name, expected) => {
    expect(toJSONSchema(name, "output")).toEqual(expected);
    expect(toJSONSchema(name, "input")).toEqual(expected);
  });

  it.each(Object.entries(RESPONSES))("converts the response %s", (name, expected) => {
    // A response may have unknown fields, and the parsed value has none.
    expect(toJSONSchema(name, "output")).toEqual({ ...expected, additionalProperties: false });
    expect(toJSONSchema(name, "input")).toEqual(expected);
  });
});

it("schemas have no transforms, so encoding returns the same value", () => {
  const token = { token: "t" };
  expect(z.encode(models.TermsOfServiceToken, token)).toEqual(token);
  const request = { grantType: "refresh_token" as const, refreshToken: "r" };
  expect(z.encode(models.AuthTokenRequest, request)).toEqual(request);
});
