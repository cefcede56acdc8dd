import { describe, expect, it } from "vitest";
import { RevokeTokenRequest } from "../src/index.js";
import { listProblems } from "./list-problems.js";

describe("RevokeTokenRequest", () => {
  it.each([
    { token: "t" },
    { token: "t", tokenTypeHint: "access_token" },
    { token: "t", tokenTypeHint: "refresh_token", clientId: "c", clientSecret: "s" },
  ])("accepts %j unchanged", (input) => {
    expect(RevokeTokenRequest.parse(input)).toEqual(input);
  });

  it.each([
    [undefined, "is required"],
    [7, "must be an object"],
    [{}, "token is required"],
    [{ token: "" }, "token must not be empty"],
    [{ token: "t", tokenTypeHint: "id" }, 'tokenTypeHint must be "access_token" or "refresh_token"'],
    [{ token: "t", tokenTypeHint: 7 }, 'tokenTypeHint must be "access_token" or "refresh_token"'],
    [{ token: "t", clientId: "c" }, "clientSecret is required when `clientId` is set"],
    [{ token: "t", clientSecret: "s" }, "clientId is required when `clientSecret` is set"],
    [
      { token: "t", token_type_hint: "access_token" },
      "must not contain `token_type_hint` (use `tokenTypeHint`)",
    ],
  ])("rejects %j", async (input, problem) => {
    expect(await listProblems(RevokeTokenRequest, input)).toEqual([problem]);
  });
});
