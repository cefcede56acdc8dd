import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthTokenRequest, encodeAuthTokenRequest } from "../src/index.js";

const GRANT = { grantType: "client_credentials", scope: "/ping.read" } as const;

const listProblems = (input: unknown) =>
  AuthTokenRequest.safeParse(input).error?.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(" "),
  );

describe("AuthTokenRequest", () => {
  it.each([
    GRANT,
    { grantType: "client_credentials", scope: ["/a.read /b.read", "/c.write"] },
    { grantType: "client_credentials", scope: "/a", refreshToken: "r", clientId: "c", clientSecret: "s" },
    { grantType: "refresh_token", refreshToken: "r" },
    { grantType: "refresh_token", refreshToken: "r", scope: "/a", clientId: undefined },
  ])("accepts %j unchanged", (input) => {
    expect(AuthTokenRequest.parse(input)).toEqual(input);
  });

  it.each([
    [undefined, ["is required"]],
    [null, ["must be an object"]],
    [{}, ["grantType is required"]],
    [{ grantType: "password" }, ['grantType must be "client_credentials" or "refresh_token"']],
    [{ grantType: "client_credentials" }, ['scope is required when `grantType` is "client_credentials"']],
    [{ grantType: "refresh_token" }, ['refreshToken is required when `grantType` is "refresh_token"']],
    [{ ...GRANT, clientId: "c" }, ["clientSecret is required when `clientId` is set"]],
    [{ ...GRANT, clientSecret: "s" }, ["clientId is required when `clientSecret` is set"]],
    [
      { grantType: "refresh_token", clientId: "c" },
      [
        'refreshToken is required when `grantType` is "refresh_token"',
        "clientSecret is required when `clientId` is set",
      ],
    ],
    [
      { ...GRANT, clientId: "", clientSecret: 7 },
      ["clientId must not be empty", "clientSecret must be a string"],
    ],
    [{ ...GRANT, scope: "" }, ["scope must not be empty"]],
    [{ ...GRANT, scope: " " }, ["scope must not be empty"]],
    [{ ...GRANT, scope: [] }, ["scope must not be empty"]],
    [{ ...GRANT, scope: ["/a", ""] }, ["scope.1 must not be empty"]],
    [{ ...GRANT, scope: ["/a", 7] }, ["scope must be a string or a list of strings"]],
    [{ ...GRANT, scope: 7 }, ["scope must be a string or a list of strings"]],
    [
      { ...GRANT, scope: "/ä" },
      ['scope must be printable ASCII without `"` and `\\` (RFC 6749, section 3.3)'],
    ],
    [{ ...GRANT, other: 1 }, ["must not contain `other`"]],
  ])("rejects %j", (input, problems) => {
    expect(listProblems(input)).toEqual(problems);
  });

  it("suggests the name of a field whose wire name is used", () => {
    expect(listProblems({ ...GRANT, client_id: "c", grant_type: "x", other: 1 })).toEqual([
      "must not contain `client_id` (use `clientId`), `grant_type` (use `grantType`), `other`",
    ]);
    expect(listProblems({ grant_type: "client_credentials", scope: "/a" })).toEqual([
      "grantType must be used instead of `grant_type`",
    ]);
  });

  it("does not accept or wait for promises", () => {
    const promise = new Promise<never>(() => {});
    expect(listProblems({ grantType: promise })).toEqual([
      'grantType must be "client_credentials" or "refresh_token"',
    ]);
    expect(listProblems({ ...GRANT, scope: promise, clientId: promise, clientSecret: promise })).toEqual([
      "scope must be a string or a list of strings",
      "clientId must be a string",
      "clientSecret must be a string",
    ]);
  });

  it("never repeats a value in an issue", () => {
    const value = "secret-word";
    for (const input of [
      { grantType: value },
      { grantType: "refresh_token", refreshToken: [value] },
      { ...GRANT, scope: `"${value}"` },
    ])
      expect(inspect(AuthTokenRequest.safeParse(input).error?.issues, { depth: 9 })).not.toContain(value);
  });
});

describe("encodeAuthTokenRequest", () => {
  it("uses the wire names", () => {
    expect(
      encodeAuthTokenRequest({
        grantType: "refresh_token",
        clientId: "c",
        clientSecret: "s",
        scope: ["/a.read  /b.read", "/c.write"],
        refreshToken: "r",
      }),
    ).toEqual({
      grant_type: "refresh_token",
      client_id: "c",
      client_secret: "s",
      scope: "/a.read /b.read /c.write",
      refresh_token: "r",
    });
  });

  it("omits fields that are undefined", () => {
    expect(Object.keys(encodeAuthTokenRequest({ ...GRANT, clientId: undefined }))).toEqual([
      "grant_type",
      "scope",
    ]);
  });

  it("sends every accepted input as strings", () => {
    const text = fc.string();
    const input = fc.record(
      {
        grantType: fc.constantFrom("client_credentials", "refresh_token"),
        scope: fc.oneof(text, fc.array(text), fc.constant(["/a.read", "/b.read"])),
        refreshToken: text,
        clientId: text,
        clientSecret: text,
      },
      { requiredKeys: ["grantType"] },
    );
    fc.assert(
      fc.property(input, (value) => {
        const result = AuthTokenRequest.safeParse(value);
        fc.pre(result.success);
        if (!result.success) return;
        for (const [name, entry] of Object.entries(encodeAuthTokenRequest(result.data))) {
          expect(name).toMatch(/^[a-z_]+$/);
          expect(entry).toBeTypeOf("string");
          expect(entry).not.toBe("");
        }
      }),
    );
  });
});
