import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthTokenResponse, decodeAuthToken } from "../src/index.js";

const BODY = { token_type: "Bearer", access_token: "a", expires_in: 3600 };
const RECEIVED_AT = 1_800_000_000_000;

describe("AuthTokenResponse", () => {
  it("drops unknown fields", () => {
    expect(AuthTokenResponse.parse({ ...BODY, extra: 1 })).toEqual(BODY);
  });

  it("accepts null for an optional field", () => {
    const body = { ...BODY, refresh_token: null, scope: null };
    expect(AuthTokenResponse.parse(body)).toEqual(body);
  });

  it("accepts an empty scope", () => {
    expect(AuthTokenResponse.parse({ ...BODY, scope: "" })).toEqual({ ...BODY, scope: "" });
  });

  it.each([
    [-1, "must not be negative"],
    ["3600", "must be a number"],
    [{ valueOf: 1, toString: 1 }, "must be a number"],
    [Number.NaN, "must be a number"],
    [Number.POSITIVE_INFINITY, "must be a number"],
    [new Promise<never>(() => {}), "must be a number"],
    [undefined, "is required"],
    [null, "is required"],
  ])("rejects %s as expires_in", (expires_in, message) => {
    const { error } = AuthTokenResponse.safeParse({ ...BODY, expires_in });
    expect(error?.issues).toMatchObject([{ path: ["expires_in"], message }]);
  });

  it.each(["token_type", "access_token"])("rejects an unusable %s", (field) => {
    for (const [value, message] of [
      ["", "must not be empty"],
      [7, "must be a string"],
      [new Promise<never>(() => {}), "must be a string"],
      [undefined, "is required"],
      [null, "is required"],
    ]) {
      const { error } = AuthTokenResponse.safeParse({ ...BODY, [field]: value });
      expect(error?.issues).toMatchObject([{ path: [field], message }]);
    }
  });

  it.each([
    [undefined, "is required"],
    [null, "is required"],
    [[], "must be an object"],
    ["text", "must be an object"],
  ])("rejects the body %j", (body, message) => {
    expect(AuthTokenResponse.safeParse(body).error?.issues).toMatchObject([{ path: [], message }]);
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

describe("decodeAuthToken", () => {
  const decode = (body: Partial<AuthTokenResponse>) =>
    decodeAuthToken({ ...BODY, ...body }, { receivedAt: RECEIVED_AT });

  it("renames every field", () => {
    expect(decode({ refresh_token: "r", scope: "/ping.read" })).toEqual({
      tokenType: "Bearer",
      accessToken: "a",
      refreshToken: "r",
      expiresIn: 3600,
      scope: "/ping.read",
    });
  });

  it("omits fields that are absent or null", () => {
    for (const absent of [undefined, null])
      expect(Object.keys(decode({ refresh_token: absent, scope: absent }))).toEqual([
        "tokenType",
        "accessToken",
        "expiresIn",
      ]);
  });

  it.each([
    [3600, 3600],
    [1e9, 1e9],
    [1_800_000_060, 60],
    [1_700_000_000, 0],
  ])("converts expires_in %d to a lifetime of %d seconds", (expires_in, expiresIn) => {
    expect(decode({ expires_in }).expiresIn).toBe(expiresIn);
  });
});
