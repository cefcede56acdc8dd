import type { Account, CreateAccountInput, ListAccountsInput } from "@moovkit/accounts";
import type { AuthToken } from "@moovkit/authentication";
import { defineOperation } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import type {
  AuthTokenRequestError,
  Call,
  CallOptions,
  ConflictError,
  Moov,
  MoovError,
  MoovOptions,
  RetryOptions,
} from "../src/index.js";

type Accounts = Moov["accounts"];
type ResultOf<Method extends (...args: never[]) => { result(): unknown }> = Awaited<
  ReturnType<ReturnType<Method>["result"]>
>;
type FailureOf<Method extends (...args: never[]) => { result(): unknown }> = Extract<
  ResultOf<Method>,
  { ok: false }
>["error"];

// Checked by `pnpm types`. Vitest does not check types.
describe("a method", () => {
  it("takes the input and the options of a call", () => {
    expectTypeOf<Parameters<Accounts["createAccount"]>>().toEqualTypeOf<
      [input: CreateAccountInput, options?: CallOptions]
    >();
    expectTypeOf<Parameters<Accounts["listAccounts"]>>().toEqualTypeOf<
      [input?: ListAccountsInput, options?: CallOptions]
    >();
    expectTypeOf<Parameters<Moov["authentication"]["ping"]>>().toEqualTypeOf<[options?: CallOptions]>();
  });

  it("returns the result of its operation", () => {
    expectTypeOf<Awaited<ReturnType<Accounts["createAccount"]>>>().toEqualTypeOf<Account>();
    expectTypeOf<
      Awaited<ReturnType<Moov["authentication"]["createAccessToken"]>>
    >().toEqualTypeOf<AuthToken>();
    expectTypeOf<ReturnType<Accounts["listAccounts"]>>().toExtend<AsyncIterable<Account>>();
  });

  it("has the errors of its operation", () => {
    type Failure = FailureOf<Accounts["createAccount"]>;
    expectTypeOf<Extract<Failure, { code: "conflict_error" }>>().toEqualTypeOf<ConflictError>();
    expectTypeOf<
      Extract<FailureOf<Moov["authentication"]["createAccessToken"]>, { code: "auth_token_request_error" }>
    >().toEqualTypeOf<AuthTokenRequestError>();
    expectTypeOf<Extract<Failure, { code: "auth_token_request_error" }>>().toBeNever();
  });
});

describe("moov.call", () => {
  it("has the types of the operation", () => {
    const getName = defineOperation({
      id: "getName",
      method: "GET",
      path: "/accounts/{accountID}",
      input: z.object({ accountID: z.string() }),
      output: z.looseObject({ name: z.string() }),
      decode: ({ name }) => name,
    });
    const callGetName = (moov: Moov) => moov.call(getName, { accountID: "x" }, { retries: false });
    expectTypeOf<Awaited<ReturnType<typeof callGetName>>>().toEqualTypeOf<string>();
    expectTypeOf<ReturnType<typeof callGetName>>().toExtend<Call<string, MoovError>>();
    // @ts-expect-error `accountID` is missing.
    const callWithoutID = (moov: Moov) => moov.call(getName, {});
    // @ts-expect-error The input is missing.
    const callWithoutInput = (moov: Moov) => moov.call(getName);
    expectTypeOf(callWithoutID).toBeFunction();
    expectTypeOf(callWithoutInput).toBeFunction();
  });
});

describe("the options", () => {
  it("have the call option of the retry plugin", () => {
    expectTypeOf<NonNullable<CallOptions["retries"]>>().toEqualTypeOf<RetryOptions | false>();
  });

  it("accept environment variables", () => {
    expectTypeOf<{ publicKey: string | undefined; secretKey: string | undefined }>().toExtend<MoovOptions>();
  });
});
