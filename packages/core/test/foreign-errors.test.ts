import { inspect } from "node:util";
import { type APIResponse, ConnectionError, GenericError, MoovError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { CallEvent, ClientOptions, Operation, Plugin } from "../src/index.js";
import { plainRetry } from "./plain-retry.js";
import { createStubClient, json } from "./stub-client.js";

const SECRET = "Zx9-client-secret-77";

const withGetter = (error: Error, field: string): Error =>
  Object.defineProperty(error, field, {
    get: () => {
      throw new Error(SECRET);
    },
  });

const THROWN: readonly (readonly [name: string, create: () => unknown])[] = [
  ["nothing", () => undefined],
  ["a text", () => `refused ${SECRET}`],
  ["a symbol", () => Symbol(SECRET)],
  ["a function", () => () => SECRET],
  ["an error", () => new Error(`refused ${encodeURIComponent(SECRET)}`, { cause: SECRET })],
  ["an error of the SDK", () => new ConnectionError(`refused ${SECRET}`)],
  ["a frozen error of the SDK", () => Object.freeze(new ConnectionError(`refused ${SECRET}`))],
  ...["message", "stack", "processed", "operation", "code"].map(
    (field) =>
      [`an error whose \`${field}\` throws`, () => withGetter(new ConnectionError("a"), field)] as const,
  ),
  [
    "a proxy",
    () =>
      new Proxy(new Error("a"), {
        getPrototypeOf: () => {
          throw new Error(SECRET);
        },
      }),
  ],
  [
    "a revoked proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
];

type Throw = () => never;

/** The places of foreign code, and how it gets there. */
const PLACES: Readonly<
  Record<string, (fail: Throw) => { options?: Partial<ClientOptions>; declaration?: object; status?: number }>
> = {
  "a plugin": (fail) => ({
    options: { plugins: [plainRetry(2), { name: "test", wrap: () => async () => fail() }] },
  }),
  "a plugin, after the response": (fail) => {
    const plugin: Plugin = {
      name: "test",
      wrap: (next) => async (request, context) => {
        await next(request, context);
        return fail();
      },
    };
    return { options: { plugins: [plugin] } };
  },
  "an authenticator": (fail) => ({ options: { security: { name: "test", authenticate: fail } } }),
  "`encode`": (fail) => ({ declaration: { encode: fail } }),
  "`idempotent`": (fail) => ({ declaration: { idempotent: fail } }),
  "`decode`": (fail) => ({ declaration: { decode: fail } }),
  "the class of an error": (fail) => ({
    status: 400,
    declaration: {
      errors: {
        400: class extends GenericError {
          constructor(response: APIResponse) {
            super(response);
            fail();
          }
        },
      },
    },
  }),
};

describe.each(Object.entries(PLACES))("what is thrown by %s", (_, createPlace) => {
  it.each(THROWN)("fails the call with a readable error without secrets: %s", async (_name, create) => {
    const events: CallEvent[] = [];
    const fail = () => {
      throw create();
    };
    const { options, declaration, status = 200 } = createPlace(fail);
    const { client } = createStubClient(() => json({}, status), {
      security: { accessToken: SECRET },
      onEvent: (event) => events.push(event),
      ...options,
    });
    const operation = {
      id: "test",
      method: "POST",
      path: "/test",
      input: z.looseObject({}),
      output: z.any(),
    };
    const call = client.call<unknown, unknown, never>(
      { ...operation, ...declaration } as Operation<unknown, unknown, never>,
      { clientSecret: SECRET },
    );
    const result = await call.result();
    if (result.ok) throw new Error("The call was expected to fail.");
    expect(result.error).toBeInstanceOf(MoovError);
    expect(["no", "maybe", "yes"]).toContain(result.error.processed);
    const printed =
      inspect(result.error, { depth: 20, showHidden: true }) + JSON.stringify([result.error, events]);
    expect(printed).not.toContain(SECRET);
    expect(events.filter(({ type }) => type === "end")).toHaveLength(1);
  });
});
