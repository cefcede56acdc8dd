import { inspect } from "node:util";
import {
  APIError,
  AuthenticationError,
  ConflictError,
  ConnectionError,
  GenericError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  UnprocessableEntityError,
  unprocessable,
} from "@moovkit/models";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defineOperation, type Plugin } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { createLoopbackClient } from "./loopback-client.js";
import { respondWith } from "./loopback-server.js";
import { ping, transfer } from "./operations.js";
import { plainRetry } from "./plain-retry.js";
import { createStubClient, json, neverRespond, OK, respondInTurn } from "./stub-client.js";

const INPUT = { accountID: "account-1", amount: 1 };

describe("the error of a status", () => {
  const BODIES = ["", "<html>", "[1]", '"text"', "null", '{"error":"no"}'];

  it.each([
    [300, APIError, "api_error", "maybe"],
    [302, APIError, "api_error", "maybe"],
    [400, GenericError, "generic_error", "no"],
    [401, AuthenticationError, "authentication_error", "no"],
    [403, PermissionDeniedError, "permission_denied_error", "no"],
    [404, NotFoundError, "not_found_error", "no"],
    [409, ConflictError, "conflict_error", "no"],
    [418, APIError, "api_error", "no"],
    [422, UnprocessableEntityError, "unprocessable_entity_error", "no"],
    [429, RateLimitError, "rate_limit_error", "no"],
    [500, ServerError, "server_error", "maybe"],
    [503, ServerError, "server_error", "maybe"],
    [599, ServerError, "server_error", "maybe"],
  ] as const)("%i has its class, whatever the body", async (status, errorClass, code, processed) => {
    for (const body of BODIES) {
      const headers = { "x-request-id": "req-1", location: "/elsewhere" };
      const { client, requests } = createStubClient(() => ({ status, headers, body }));
      const error = await errorOf(ping(client));
      expect(error).toBeInstanceOf(errorClass);
      expect(error).toMatchObject({
        code,
        status,
        processed,
        body,
        requestId: "req-1",
        operation: "ping",
        attempts: 1,
      });
      expect(requests).toHaveLength(1);
    }
  });

  it("is the same over the network", async () => {
    const { client, server } = await createLoopbackClient(respondWith(404, '{"error":"gone"}'));
    const error = await errorOf(transfer(client, INPUT));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.message).toBe("transfer: 404 Not Found: gone. Check `accountID`.");
    expect(server.requests).toHaveLength(1);
  });

  it("can have a class that the operation declares", async () => {
    class TeapotError extends APIError {}
    const brew = defineOperation({ id: "brew", method: "POST", path: "/brew", errors: { 418: TeapotError } });
    const { client } = createStubClient(() => ({ ...OK, status: 418 }));
    expect(await errorOf(brew(client))).toBeInstanceOf(TeapotError);
  });
});

describe("a 422 response", () => {
  const Issues = z.object({ amount: z.optional(z.looseObject({ value: z.optional(z.string()) })) });
  const pay = defineOperation({
    id: "pay",
    method: "POST",
    path: "/pay",
    errors: { 422: unprocessable(Issues) },
  });

  it("has the messages nested like the input, and as a flat list", async () => {
    const body = {
      amount: { value: "must be positive" },
      "FacilitatorFee.TotalDecimal": "is too large",
      source: { "Card.Expiration": { month: "is invalid" } },
    };
    const { client } = createStubClient(() => json(body, 422));
    const error = await errorOf(pay(client));
    if (error.code !== "unprocessable_entity_error") throw error;
    const value: string | undefined = error.fields.amount?.value;
    expect(value).toBe("must be positive");
    expect(error.fields).toEqual({
      amount: { value: "must be positive" },
      facilitatorFee: { totalDecimal: "is too large" },
      source: { card: { expiration: { month: "is invalid" } } },
    });
    expect(error.issues).toEqual([
      { path: ["amount", "value"], message: "must be positive" },
      { path: ["facilitatorFee", "totalDecimal"], message: "is too large" },
      { path: ["source", "card", "expiration", "month"], message: "is invalid" },
    ]);
    expect(error.message).toContain("`amount.value`: must be positive; `facilitatorFee.totalDecimal`");
  });

  it("of an operation that documents none has untyped fields", async () => {
    const { client } = createStubClient(() => json({ amount: "no" }, 422));
    expect(await errorOf(transfer(client, INPUT))).toMatchObject({ fields: { amount: "no" } });
  });
});

describe("`processed`", () => {
  const throwing = (error: unknown) => () => {
    throw error;
  };
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" });
  const reset = Object.assign(new Error("read"), { code: "ECONNRESET" });

  it.each([
    ["never connected", throwing(refused), "no"],
    ["broken", throwing(reset), "maybe"],
    ["failed without a code", throwing(new Error("failed")), "maybe"],
  ])("of a connection that %s is right", async (_, respond, processed) => {
    const { client } = createStubClient(respond);
    const error = await errorOf(ping(client));
    expect(error).toMatchObject({ code: "connection_error", processed });
  });

  it.each([
    ["a failed connection, then 422", [throwing(refused), { ...OK, status: 422 }], "no"],
    ["a broken connection, then 422", [throwing(reset), { ...OK, status: 422 }], "maybe"],
    ["500, then a failed connection", [{ ...OK, status: 500 }, throwing(refused)], "maybe"],
    [
      "404, then 429",
      [
        { ...OK, status: 404 },
        { ...OK, status: 429 },
      ],
      "no",
    ],
  ])("considers all attempts: %s", async (_, responses, processed) => {
    const { client } = createStubClient(respondInTurn(...responses), { plugins: [plainRetry(2)] });
    expect(await errorOf(ping(client))).toMatchObject({ attempts: 2, processed });
  });

  it("is `maybe` after a time-out, although the next attempt was refused", async () => {
    let isFirst = true;
    const respond = () => {
      if (!isFirst) return { ...OK, status: 422 };
      isFirst = false;
      return neverRespond({} as never, {} as never);
    };
    const { client } = createStubClient(respond, { plugins: [plainRetry(2)] });
    const error = await errorOf(ping(client, { timeoutMs: 1 }));
    expect(error).toMatchObject({ status: 422, attempts: 2, processed: "maybe" });
  });

  it("is `no` for an invalid input, and `yes` if a plugin throws after a success", async () => {
    const failing: Plugin = {
      name: "failing",
      wrap: (next) => async (request, context) => {
        await next(request, context);
        throw new Error("broken plugin");
      },
    };
    const { client } = createStubClient(undefined, { plugins: [failing] });
    expect(await errorOf(ping(client))).toMatchObject({ code: "configuration_error", processed: "yes" });
    expect(await errorOf(transfer(client, {} as never))).toMatchObject({ processed: "no", attempts: 0 });
  });
});

describe("an error that cannot be read or changed", () => {
  const ERRORS: readonly (readonly [string, () => unknown])[] = [
    ["frozen", () => Object.freeze(new ServerError({ operation: "x", status: 500, headers: {}, body: "" }))],
    [
      "with getters that throw",
      () =>
        Object.defineProperties(new Error("a"), {
          message: {
            get: () => {
              throw new Error("unreadable");
            },
          },
          code: {
            get: () => {
              throw new Error("unreadable");
            },
          },
          stack: {
            get: () => {
              throw new Error("unreadable");
            },
          },
        }),
    ],
    [
      "an unreadable proxy",
      () =>
        new Proxy(new Error("a"), {
          get: () => {
            throw new Error("unreadable");
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
    [
      "an error of the SDK with getters that throw",
      () => {
        const get = () => {
          throw new Error("unreadable");
        };
        return Object.defineProperties(
          new ServerError({ operation: "x", status: 500, headers: {}, body: "" }),
          {
            code: { get, enumerable: true },
            operation: { get },
            stack: { get },
          },
        );
      },
    ],
    [
      "an error of the SDK with read-only fields",
      () =>
        Object.defineProperties(new ConnectionError("a"), {
          operation: { get: () => undefined },
          attempts: { value: 7 },
          processed: { value: "maybe" },
        }),
    ],
    ["undefined", () => undefined],
    ["a symbol", () => Symbol("thrown")],
    ["an object without a prototype", () => Object.create(null)],
  ];

  it.each(ERRORS)("still fails the call of a transport: %s", async (_, createError) => {
    const { client } = createStubClient(() => Promise.reject(createError()));
    const error = await errorOf(ping(client));
    expect(error.code).toMatch(/^(connection|server)_error$/);
    expect(inspect(error)).toContain("Error");
  });

  it.each(ERRORS)("still fails the call of a plugin: %s", async (_, createError) => {
    const plugin: Plugin = { name: "throwing", wrap: () => () => Promise.reject(createError()) };
    const { client } = createStubClient(undefined, { plugins: [plugin] });
    expect((await errorOf(ping(client))).code).toMatch(/^(configuration|connection|server)_error$/);
  });

  it.each(ERRORS)("still fails the call of an authenticator: %s", async (_, createError) => {
    const security = { name: "throwing", authenticate: () => Promise.reject(createError()) };
    const { client } = createStubClient(undefined, { security });
    const error = await errorOf(ping(client));
    expect(["configuration_error", "connection_error"]).toContain(error.code);
  });
});

describe("an error that cannot be read", () => {
  const get = () => {
    throw new Error("unreadable");
  };
  const createError = () => Object.defineProperty(new ConnectionError("a"), "code", { get });

  it("fails a call without credentials as well", async () => {
    const security = { name: "none", authenticate: () => ({}) };
    const plugin: Plugin = { name: "throwing", wrap: () => () => Promise.reject(createError()) };
    const ofTransport = createStubClient(() => Promise.reject(createError()), { security });
    expect(await errorOf(ping(ofTransport.client))).toMatchObject({ code: "connection_error" });
    const ofPlugin = createStubClient(undefined, { security, plugins: [plugin] });
    expect(await ping(ofPlugin.client).result()).toMatchObject({ ok: false });
  });
});

it("an operation that is not a declaration is refused at once, and the client can still be closed", async () => {
  const { client } = createStubClient();
  expect(() => client.call(undefined as never, {})).toThrow(/not a declaration/);
  expect(() => client.call(ping as never, {})).toThrow(/not a declaration/);
  await client.close();
});
