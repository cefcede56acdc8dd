import type {
  AuthToken,
  AuthTokenRequest,
  AuthTokenRequestError,
  GenericError,
  RateLimitError,
} from "@moovkit/models";
import { describe, expectTypeOf, it } from "vitest";
import type { CallOptions, Moov, RevokeAccessTokenError } from "../src/index.js";

// Checked by `pnpm types`. Vitest does not check types.
describe("AuthTokenRequest", () => {
  it("requires the fields of its `grantType`", () => {
    expectTypeOf<{ grantType: "client_credentials"; scope: string }>().toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "refresh_token"; refreshToken: string }>().toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "client_credentials" }>().not.toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "refresh_token"; scope: string }>().not.toExtend<AuthTokenRequest>();
    expectTypeOf<{ grantType: "password"; scope: string }>().not.toExtend<AuthTokenRequest>();
  });
});

describe("the result of a call", () => {
  it("has the error types of its operation", () => {
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
});

describe("CallOptions", () => {
  it("has no options of plugins that are not imported", () => {
    expectTypeOf<keyof CallOptions>().toEqualTypeOf<"signal" | "timeoutMs" | "deadlineMs">();
  });
});
