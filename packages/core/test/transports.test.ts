import { ConnectionError, MoovError, RequestTimeoutError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import type { HttpRequest, Transport } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { plainRetry } from "./plain-retry.js";
import { print } from "./print.js";
import { ACCESS_TOKEN, createStubClient, OK } from "./stub-client.js";
import { unhandledRejectionsOf } from "./unhandled-rejections.js";

describe("a transport", () => {
  it.each([
    ["undefined", undefined],
    ["null", null],
    ["an empty object", {}],
    ["a status that is a string", { ...OK, status: "200" }],
    ["no body", { status: 200, headers: {} }],
    ["a status that is not a number", { ...OK, status: Number.NaN }],
    ["`Headers` instead of a plain object", { ...OK, headers: new Headers({ a: "b" }) }],
    ["a header value that is a number", { ...OK, headers: { "retry-after": 5 } }],
  ])("must not return %s", async (_, response) => {
    const { client } = createStubClient(() => response as never);
    const error = await errorOf(ping(client));
    expect(error.code).toBe("configuration_error");
    expect(error.message).toContain("stub");
  });
});

describe("an error that a transport throws", () => {
  it("is the cause of a `ConnectionError`", async () => {
    const cause = new TypeError("fetch failed");
    const { client } = createStubClient(() => {
      throw cause;
    });
    const error = await errorOf(ping(client));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.cause).toBe(cause);
  });

  it.each<[string, (request: HttpRequest) => unknown]>([
    [
      "its own cause",
      ({ headers }) => {
        const error = new Error(`sent ${headers.authorization}`);
        return Object.assign(error, { cause: error });
      },
    ],
    ["frozen", () => Object.freeze(new ConnectionError("cannot be changed"))],
    [
      "unreadable",
      () =>
        new Proxy(new Error("unreadable"), {
          get: () => {
            throw new Error("unreadable");
          },
        }),
    ],
    [
      "an SDK error with an extra field",
      ({ headers }) => Object.assign(new ConnectionError("extra"), { sent: headers.authorization }),
    ],
  ])("may be %s", async (_, createError) => {
    const transport: Transport = {
      name: "throwing",
      send: (request) => Promise.reject(createError(request)),
    };
    const { client } = createStubClient(undefined, { transport });
    let error: unknown;
    const unhandledRejections = await unhandledRejectionsOf(async () => {
      error = await errorOf(ping(client));
    });
    expect(unhandledRejections).toEqual([]);
    expect(error).toBeInstanceOf(MoovError);
    expect(print(error)).not.toContain(ACCESS_TOKEN);
  });
});

describe("an error that a transport uses for several calls", () => {
  it.each([
    ["one object", (error: ConnectionError) => error],
    ["one frozen object", (error: ConnectionError) => Object.freeze(error)],
  ])("does not hide that the server may have processed an earlier attempt: %s", async (_, prepare) => {
    const refused = prepare(new ConnectionError("refused", { connected: false }));
    const timedOut = new RequestTimeoutError("no response", { limit: "timeoutMs" });
    const failures = [refused, refused, timedOut, refused];
    const { client } = createStubClient(
      () => {
        throw failures.shift();
      },
      { plugins: [plainRetry(2)] },
    );
    expect(await errorOf(ping(client))).toMatchObject({ processed: "no", attempts: 2 });
    expect(await errorOf(ping(client))).toMatchObject({ processed: "maybe", attempts: 2 });
  });
});
