import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import {
  type AuthenticationContext,
  type Authenticator,
  type CallContext,
  type CallOptions,
  type ClientOptions,
  type DecodeBodyOptions,
  defineOperation,
  type EncodedInput,
  type HttpRequest,
  type Plugin,
  type RetryEvent,
  type SendContext,
  type TimeoutOptions,
  type Transport,
} from "../src/index.js";
import { createStubClient, json } from "./stub-client.js";

// Checked by `pnpm types` with `exactOptionalPropertyTypes`. Vitest does not check types.

/** The type with `undefined` as the value of every optional property. */
type WithUndefined<Type> = {
  [Name in keyof Type]: Record<never, never> extends Pick<Type, Name> ? undefined : Type[Name];
};

it("every optional property accepts `undefined`", () => {
  expectTypeOf<WithUndefined<ClientOptions>>().toExtend<ClientOptions>();
  expectTypeOf<WithUndefined<CallOptions>>().toExtend<CallOptions>();
  expectTypeOf<WithUndefined<Plugin>>().toExtend<Plugin>();
  expectTypeOf<WithUndefined<Transport>>().toExtend<Transport>();
  expectTypeOf<WithUndefined<Authenticator>>().toExtend<Authenticator>();
  expectTypeOf<WithUndefined<AuthenticationContext>>().toExtend<AuthenticationContext>();
  expectTypeOf<WithUndefined<SendContext>>().toExtend<SendContext>();
  expectTypeOf<WithUndefined<CallContext>>().toExtend<CallContext>();
  expectTypeOf<WithUndefined<HttpRequest>>().toExtend<HttpRequest>();
  expectTypeOf<WithUndefined<EncodedInput>>().toExtend<EncodedInput>();
  expectTypeOf<WithUndefined<RetryEvent>>().toExtend<RetryEvent>();
  expectTypeOf<WithUndefined<TimeoutOptions>>().toExtend<TimeoutOptions>();
  expectTypeOf<WithUndefined<DecodeBodyOptions>>().toExtend<DecodeBodyOptions>();
});

describe("an option that is `undefined`", () => {
  it("is omitted from a declaration", async () => {
    const getThing = defineOperation({
      id: "getThing",
      method: "GET",
      path: "/things",
      input: undefined,
      headers: undefined,
      encoding: undefined,
      encode: undefined,
      output: z.looseObject({ name: z.string() }),
      responseType: undefined,
      decode: undefined,
      strict: undefined,
      errors: undefined,
      idempotent: undefined,
      idempotency: undefined,
      needsOrigin: undefined,
      credentials: undefined,
      secretFields: undefined,
      pagination: undefined,
    });
    const { client } = createStubClient(() => json({ name: "x" }));
    expect(await getThing(client)).toEqual({ name: "x" });
  });

  it("is omitted from a client, a plugin, an authenticator and a call", async () => {
    const plugin: Plugin = {
      name: "plain",
      callOptions: undefined,
      wrap: (next) => next,
      onEvent: undefined,
      [Symbol.asyncDispose]: undefined,
    };
    const security: Authenticator = {
      name: "plain",
      callOptions: undefined,
      authenticate: () => ({ authorization: "Bearer token" }),
      handleUnauthorized: undefined,
      connect: undefined,
    };
    const { client } = createStubClient(() => json({}), {
      plugins: [plugin],
      security,
      baseURL: undefined,
      apiVersion: undefined,
      origin: undefined,
      timeoutMs: undefined,
      deadlineMs: undefined,
      userAgent: undefined,
      onEvent: undefined,
      dangerouslyAllowBrowser: undefined,
      dangerouslyAllowHttp: undefined,
      now: undefined,
      createIdempotencyKey: undefined,
    });
    const getThing = defineOperation({ id: "getThing", method: "GET", path: "/things" });
    await getThing(client, { signal: undefined, timeoutMs: undefined, deadlineMs: undefined });
    await client.close();
  });
});
