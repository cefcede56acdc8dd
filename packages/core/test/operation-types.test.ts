import type { AuthToken, AuthTokenRequest, AuthTokenResponse } from "@moovkit/models";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import type { Operation } from "../src/index.js";
import { createAccessTokenOperation } from "../src/operations/create-access-token.js";

interface Input {
  readonly accountID: string;
  readonly kind: "once" | "often";
  readonly secretKey?: string | undefined;
}

const input = z.object({
  accountID: z.string(),
  kind: z.enum(["once", "often"]),
  secretKey: z.optional(z.string()),
});
const output = z.object({ created_on: z.string() });

const operation: Operation<Input, string, never, { created_on: string }> = {
  id: "createThing",
  method: "POST",
  path: ({ accountID }) => `/accounts/${accountID}`,
  input,
  encode: ({ kind }) => ({ kind }),
  output,
  decode: ({ created_on }) => created_on,
  errors: {},
  repeatable: ({ kind }) => (kind === "once" ? "unprocessed" : "always"),
  ownCredentials: ({ secretKey }) => secretKey !== undefined,
};

// `tsc` checks the types: each line below `@ts-expect-error` has to be an error.
describe("an operation does not compile with", () => {
  it("a misspelt field in `repeatable`", () => {
    const misspelt: typeof operation = {
      ...operation,
      // @ts-expect-error The field is `kind`.
      repeatable: ({ kid }) => (kid === "once" ? "unprocessed" : "always"),
    };
    const wrongValue: typeof operation = {
      ...operation,
      // @ts-expect-error The value is "once".
      repeatable: ({ kind }) => (kind === "one" ? "unprocessed" : "always"),
    };
    expect([misspelt, wrongValue]).toHaveLength(2);
  });

  it("a misspelt field in `path`", () => {
    // @ts-expect-error The field is `accountID`.
    const misspelt: typeof operation = { ...operation, path: ({ accountId }) => `/accounts/${accountId}` };
    expect(misspelt).toBeDefined();
  });

  it("a misspelt field in `encode`", () => {
    // @ts-expect-error The field is `kind`.
    const misspelt: typeof operation = { ...operation, encode: (request) => ({ kind: request.kid }) };
    expect(misspelt).toBeDefined();
  });

  it("a misspelt field in `ownCredentials`", () => {
    const misspelt: typeof operation = {
      ...operation,
      // @ts-expect-error The field is `secretKey`.
      ownCredentials: ({ secret_key }) => secret_key !== undefined,
    };
    expect(misspelt).toBeDefined();
  });

  it("a misspelt field in `decode`", () => {
    // @ts-expect-error The field is `created_on`.
    const misspelt: typeof operation = { ...operation, decode: ({ createdOn }) => createdOn };
    expect(misspelt).toBeDefined();
  });

  it("a schema of another input or response", () => {
    // @ts-expect-error `kind` is missing.
    const wrongInput: typeof operation = { ...operation, input: z.object({ accountID: z.string() }) };
    // @ts-expect-error `created_on` is a string.
    const wrongOutput: typeof operation = { ...operation, output: z.object({ created_on: z.number() }) };
    expect([wrongInput, wrongOutput]).toHaveLength(2);
  });
});

describe("createAccessToken", () => {
  it("decides on the typed request", () => {
    expectTypeOf(createAccessTokenOperation.repeatable).parameters.toEqualTypeOf<[AuthTokenRequest]>();
    expectTypeOf(createAccessTokenOperation.encode)
      .exclude<undefined>()
      .parameter(0)
      .toEqualTypeOf<AuthTokenRequest>();
    expectTypeOf(createAccessTokenOperation.ownCredentials)
      .exclude<undefined>()
      .parameter(0)
      .toEqualTypeOf<AuthTokenRequest>();
    expectTypeOf(createAccessTokenOperation.decode)
      .exclude<undefined>()
      .parameter(0)
      .toEqualTypeOf<AuthTokenResponse>();
    expectTypeOf(createAccessTokenOperation.decode).exclude<undefined>().returns.toEqualTypeOf<AuthToken>();
  });

  it("does not compile with a misspelt grant type", () => {
    const misspelt: typeof createAccessTokenOperation = {
      ...createAccessTokenOperation,
      // @ts-expect-error The field is `grantType`.
      repeatable: ({ grant_type }) => (grant_type === "refresh_token" ? "unprocessed" : "always"),
    };
    const wrongValue: typeof createAccessTokenOperation = {
      ...createAccessTokenOperation,
      // @ts-expect-error The grant type is "refresh_token".
      repeatable: ({ grantType }) => (grantType === "refreshToken" ? "unprocessed" : "always"),
    };
    expect([misspelt, wrongValue]).toHaveLength(2);
  });

  it("never repeats a request with a refresh token that may have been processed", () => {
    const { repeatable } = createAccessTokenOperation;
    expect(repeatable({ grantType: "refresh_token", refreshToken: "r" })).toBe("unprocessed");
    expect(repeatable({ grantType: "client_credentials", scope: "/a" })).toBe("always");
  });
});
