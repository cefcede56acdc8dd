import { createClient } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuthToken, AuthTokenResponse, createAccessToken } from "../src/index.js";
import { listProblems } from "./list-problems.js";

const BODY = { token_type: "Bearer", access_token: "a", expires_in: 3600 };
const RECEIVED_AT = 1_800_000_000_000;

describe("AuthTokenResponse", () => {
  it("keeps unknown fields", () => {
    expect(AuthTokenResponse.parse({ ...BODY, extra: 1 })).toEqual({ ...BODY, extra: 1 });
  });

  it.each([{ refresh_token: null, scope: null }, { scope: "" }])("accepts %j", (fields) => {
    expect(AuthTokenResponse.parse({ ...BODY, ...fields })).toEqual({ ...BODY, ...fields });
  });

  it.each([
    ["expires_in", -1, "must be at least 0"],
    ["expires_in", "3600", "must be a number"],
    ["expires_in", { valueOf: 1, toString: 1 }, "must be a number"],
    ["expires_in", Number.NaN, "must be a number"],
    ["expires_in", Number.POSITIVE_INFINITY, "must be a number"],
    ["expires_in", new Promise<never>(() => {}), "must be a number"],
    ["expires_in", undefined, "is required"],
    ["expires_in", null, "must be a number"],
    ["token_type", "", "must not be empty"],
    ["token_type", 7, "must be a string"],
    ["access_token", undefined, "is required"],
    ["access_token", new Promise<never>(() => {}), "must be a string"],
    ["access_token", "", "must be printable ASCII without spaces"],
    ["access_token", "a\nb", "must be printable ASCII without spaces"],
    ["access_token", "a\r\nx-header: 1", "must be printable ASCII without spaces"],
    ["access_token", "ä", "must be printable ASCII without spaces"],
    ["refresh_token", "", "must not be empty"],
  ])("rejects as %s %j", async (field, value, problem) => {
    expect(await listProblems(AuthTokenResponse, { ...BODY, [field]: value })).toEqual([
      `${field} ${problem}`,
    ]);
  });

  it("accepts an access token only if it can be sent in a header", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("a.b-c_d~e+f/g=", "\u0000"),
    );
    fc.assert(
      fc.property(text, (access_token) => {
        const { success } = AuthTokenResponse.safeParse({ ...BODY, access_token });
        if (success)
          expect(new Headers({ authorization: access_token }).get("authorization")).toBe(access_token);
      }),
    );
  });

  it("never accepts a body without a token", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const result = AuthTokenResponse.safeParse(body);
        return result.success ? typeof result.data.access_token === "string" : result.error.issues.length > 0;
      }),
    );
  });
});

describe("the token", () => {
  const receive = (fields: object): Promise<AuthToken> => {
    const client = createClient({
      transport: {
        name: "stub",
        send: async () => ({ status: 200, headers: {}, body: JSON.stringify({ ...BODY, ...fields }) }),
      },
      security: { publicKey: "public", secretKey: "secret" },
      now: () => RECEIVED_AT,
    });
    return Promise.resolve(
      createAccessToken(client, { grantType: "client_credentials", scope: "/ping.read" }),
    );
  };

  it("has the names of TypeScript, without unknown fields", async () => {
    expect(await receive({ refresh_token: "r", scope: "/ping.read", more: 1 })).toEqual({
      tokenType: "Bearer",
      accessToken: "a",
      refreshToken: "r",
      expiresIn: 3600,
      scope: "/ping.read",
    });
  });

  it.each([{}, { refresh_token: null, scope: null }])(
    "omits fields that are absent or null: %j",
    async (fields) => {
      expect(Object.keys(await receive(fields))).toEqual(["tokenType", "accessToken", "expiresIn"]);
    },
  );

  it.each([
    [3600, 3600],
    [1e9, 1e9],
    [1_800_000_060, 60],
    [1_700_000_000, 0],
  ])("with expires_in %d expires in %d seconds", async (expires_in, expiresIn) => {
    expect((await receive({ expires_in })).expiresIn).toBe(expiresIn);
  });
});
