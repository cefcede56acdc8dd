import type {
  AuthToken,
  AuthTokenRequest,
  AuthTokenRequestError,
  GenericError,
  RateLimitError,
} from "@moovkit/models";
import { describe, expectTypeOf, it } from "vitest";
import type { CallOptions, Moov, RevokeAccessTokenError } from "../src/index.js";

// Held by `check:types`: each line that is expected to be an error must be one.
describe("types", () => {
  it("tell by grantType what is required", () => {
    expectTypeOf<{ grantType: "client_credentials"; scope: string }>().toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "refresh_token"; refreshToken: string }>().toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "client_credentials" }>().not.toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "refresh_token"; scope: string }>().not.toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "password"; scope: string }>().not.toExtend<AuthTokenRequest>();
  });

  it("give an operation's own errors", () => {
    type Result = Awaited<ReturnType<ReturnType<Moov["authentication"]["createAccessToken"]>["result"]>>;
    type Failure = Extract<Result, { ok: false }>["error"];
    expectTypeOf<Extract<Result, { ok: true }>["data"]>().toEqualTypeOf<AuthToken>();
    expectTypeOf<
      Extract<Failure, { code: "auth_token_request_error" }>
    >().toEqualTypeOf<AuthTokenRequestError>();
    expectTypeOf<Extract<Failure, { code: "generic_error" }>>().toEqualTypeOf<GenericError>();
    expectTypeOf<Extract<Failure, { code: "rate_limit_error" }>>().toEqualTypeOf<RateLimitError>();
    expectTypeOf<Extract<RevokeAccessTokenError, { code: "auth_token_request_error" }>>().toBeNever();
  });

  it("know no option of a plugin that is not imported", () => {
    expectTypeOf<keyof CallOptions>().toEqualTypeOf<"signal" | "timeoutMs" | "deadlineMs">();
  });
});
