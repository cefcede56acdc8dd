import { createClient, type HttpRequest } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AuthTokenRequest, createAccessToken } from "../src/index.js";
import { listProblems } from "./list-problems.js";

const GRANT = { grantType: "client_credentials", scope: "/ping.read" } as const;

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
    [{ ...GRANT, scope: ["/a", 7] }, ["scope.1 must be a string"]],
    [{ ...GRANT, scope: 7 }, ["scope must be a string"]],
    [
      { ...GRANT, scope: "/ä" },
      ['scope must be printable ASCII without `"` and `\\` (RFC 6749, section 3.3)'],
    ],
    [{ ...GRANT, other: 1 }, ["must not contain `other`"]],
    [{ ...GRANT, client_id: "c", other: 1 }, ["must not contain `client_id` (use `clientId`), `other`"]],
  ])("rejects %j", async (input, problems) => {
    expect(await listProblems(AuthTokenRequest, input)).toEqual(problems);
  });

  it("does not accept or wait for promises", async () => {
    const promise = new Promise<never>(() => {});
    expect(await listProblems(AuthTokenRequest, { grantType: promise })).toEqual([
      'grantType must be "client_credentials" or "refresh_token"',
    ]);
    expect(
      await listProblems(AuthTokenRequest, {
        ...GRANT,
        scope: promise,
        clientId: promise,
        clientSecret: promise,
      }),
    ).toEqual(["scope must be a string", "clientId must be a string", "clientSecret must be a string"]);
  });

  it("never repeats a value in an issue", async () => {
    const value = "secret-word";
    for (const input of [
      { grantType: value },
      { grantType: "refresh_token", refreshToken: [value] },
      { ...GRANT, scope: `"${value}"` },
      { ...GRANT, [`scope_${value}`]: value },
    ]) {
      const problems = (await listProblems(AuthTokenRequest, input)).join();
      expect(problems.replace(`\`scope_${value}\``, "")).not.toContain(value);
    }
  });
});

it("createAccessToken sends every accepted input as strings that are not empty", async () => {
  const requests: HttpRequest[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request) => {
        requests.push(request);
        return { status: 500, headers: {}, body: "" };
      },
    },
    security: { publicKey: "public", secretKey: "secret" },
  });
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
  await fc.assert(
    fc.asyncProperty(input, async (value) => {
      fc.pre(AuthTokenRequest.safeParse(value).success);
      await createAccessToken(client, value as AuthTokenRequest).result();
      const fields = Object.entries(JSON.parse(String(requests.at(-1)?.body)));
      expect(fields.length).toBeGreaterThan(0);
      for (const [name, entry] of fields) {
        expect(name).toMatch(/^[a-z_]+$/);
        expect(entry).toBeTypeOf("string");
        expect(entry).not.toBe("");
      }
    }),
  );
});
