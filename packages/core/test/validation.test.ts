import { RequestValidationError } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { print } from "./print.js";
import { createStubMoov } from "./stub-moov.js";

describe("an invalid input", () => {
  it.each([
    ["undefined", undefined, /required/, []],
    ["an empty object", {}, /`grantType` is required/, ["grantType"]],
    [
      "an unknown grant",
      { grantType: "password" },
      /`grantType` must be "client_credentials" or "refresh_token"/,
      ["grantType"],
    ],
    [
      "client_credentials without a scope",
      { grantType: "client_credentials" },
      /`scope` is required when `grantType` is "client_credentials"/,
      ["scope"],
    ],
    [
      "refresh_token without a token",
      { grantType: "refresh_token" },
      /`refreshToken` is required/,
      ["refreshToken"],
    ],
    [
      "a scope that is a number",
      { grantType: "client_credentials", scope: 1 },
      /`scope` must be a string/,
      ["scope"],
    ],
    [
      "a `clientId` without a `clientSecret`",
      { grantType: "client_credentials", scope: "/a", clientId: "x" },
      /`clientSecret` is required when `clientId`/,
      ["clientSecret"],
    ],
    [
      "a wire name",
      { grantType: "client_credentials", scope: "/a", client_id: "x" },
      /`client_id` \(use `clientId`\)/,
      [],
    ],
  ])("is rejected before a request is sent: %s", async (_, input, message, path) => {
    const { moov, requests } = createStubMoov();
    const error = await errorOf(moov.authentication.createAccessToken(input as never));
    expect(error).toBeInstanceOf(RequestValidationError);
    expect(error).toMatchObject({
      code: "request_validation_error",
      operation: "createAccessToken",
      attempts: 0,
      issues: [expect.objectContaining({ path })],
    });
    expect(error.message).toMatch(message);
    expect(requests).toEqual([]);
  });

  it("may have a getter that throws, and the error of the getter is not shown", async () => {
    const { moov, requests } = createStubMoov();
    const input = {
      get grantType(): string {
        throw new Error("hidden-word");
      },
    };
    const error = await errorOf(moov.authentication.createAccessToken(input as never));
    expect(error.code).toBe("request_validation_error");
    expect(print(error)).not.toContain("hidden-word");
    expect(requests).toEqual([]);
  });
});

describe("any input", () => {
  it("is rejected, or sent as an object of strings", async () => {
    const field = fc.oneof(fc.string(), fc.anything());
    const input = fc.oneof(
      fc.anything(),
      fc.record(
        {
          grantType: fc.oneof(fc.constantFrom("client_credentials", "refresh_token"), field),
          scope: field,
          refreshToken: field,
          clientId: field,
          clientSecret: field,
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        const { moov, requests } = createStubMoov();
        // The stub's body `{}` is not a token, so a request that was sent fails as well.
        const error = await errorOf(moov.authentication.createAccessToken(value as never));
        if (error.code === "request_validation_error") expect(requests).toEqual([]);
        else
          for (const wireValue of Object.values(JSON.parse(requests[0]?.body ?? "") as object))
            expect(wireValue).toBeTypeOf("string");
      }),
    );
  });
});
