import { ConnectionError } from "@moovkit/models";
import { describe, expect, it, vi } from "vitest";
import type { ClientOptions, Plugin } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { ACCESS_TOKEN, createStubClient } from "./stub-client.js";

const withPlugin = (wrap: Plugin["wrap"]): Partial<ClientOptions> => ({
  plugins: [{ name: "test", wrap }],
});

describe("a plugin", () => {
  it("cannot change the request of another layer, and can send a copy", async () => {
    const { client, requests } = createStubClient(
      undefined,
      withPlugin((next) => (request, context) => {
        expect(() => Object.assign(request, { url: "x" })).toThrow(TypeError);
        expect(() => Object.assign(request.headers, { "x-test": "x" })).toThrow(TypeError);
        return next({ ...request, headers: { ...request.headers, "x-tag": "a" } }, { ...context });
      }),
    );
    await ping(client);
    expect(requests[0]?.headers).toMatchObject({
      "x-tag": "a",
      authorization: `Bearer ${ACCESS_TOKEN}`,
    });
  });

  it.each([
    "https://evil.example/ping",
    "https://api.moov.io.evil.example/ping",
    "https://api.moov.io@evil.example/",
  ])("cannot send credentials to %s", async (url) => {
    const { client, requests } = createStubClient(
      undefined,
      withPlugin((next) => (request, context) => next({ ...request, url }, context)),
    );
    expect(await errorOf(ping(client))).toMatchObject({ code: "configuration_error", attempts: 0 });
    expect(requests).toEqual([]);
  });

  it("can build its own context from the documented fields", async () => {
    const { client, requests } = createStubClient(
      undefined,
      withPlugin((next) => (request, { operation, call, idempotent, options, signal, ...rest }) => {
        const { remainingMs, attempts, emit } = rest;
        return next(request, { operation, call, idempotent, options, signal, remainingMs, attempts, emit });
      }),
    );
    await ping(client);
    expect(requests).toHaveLength(1);
  });

  it("cannot send a request after the call has ended", async () => {
    let sendAgain: (() => Promise<unknown>) | undefined;
    const { client, requests } = createStubClient(
      undefined,
      withPlugin((next) => (request, context) => {
        sendAgain = () => next(request, context);
        return next(request, context);
      }),
    );
    await ping(client);
    await expect(sendAgain?.()).rejects.toMatchObject({ code: "configuration_error" });
    expect(requests).toHaveLength(1);
  });

  it("does not run after the call was aborted while the request was encoded", async () => {
    const controller = new AbortController();
    const send = vi.fn();
    const { client } = createStubClient(
      undefined,
      withPlugin(() => send),
    );
    const call = ping(client, { signal: controller.signal });
    controller.abort();
    expect(await errorOf(call)).toMatchObject({ code: "request_aborted_error", processed: "no" });
    expect(send).not.toHaveBeenCalled();
  });

  it.each([undefined, {}, { status: "200", headers: {}, body: "" }, { status: 200, headers: {}, body: 7 }])(
    "must not return the response %j",
    async (response) => {
      const { client } = createStubClient(
        undefined,
        withPlugin(() => async () => response as never),
      );
      const error = await errorOf(ping(client));
      expect(error.code).toBe("configuration_error");
      expect(error.message).toMatch(/^ping: a plugin returned an invalid response\./);
    },
  );

  it("must pass the context", async () => {
    const { client } = createStubClient(
      undefined,
      withPlugin((next) => (request) => next(request, undefined as never)),
    );
    expect((await errorOf(ping(client))).message).toMatch(/^ping: a plugin threw an error\./);
  });

  it("wraps the pipeline once per client", async () => {
    const wrap = vi.fn<Plugin["wrap"]>((next) => next);
    const { client } = createStubClient(undefined, withPlugin(wrap));
    await ping(client);
    await ping(client);
    expect(wrap).toHaveBeenCalledOnce();
  });

  it("must not read the same call option as another one", () => {
    const plugin: Plugin = { name: "again", callOptions: ["tries"], wrap: (next) => next };
    const create = (...plugins: Plugin[]) => createStubClient(undefined, { plugins });
    expect(() => create(plugin, plugin)).toThrow(/`again` is in `plugins` twice/);
    expect(() => create(plugin, { ...plugin, name: "other" })).toThrow(/`again` and `other` both read/);
  });

  const cause = new Error("broken plugin");
  it.each<[string, Plugin["wrap"]]>([
    [
      "throws",
      () => () => {
        throw cause;
      },
    ],
    ["rejects", () => () => Promise.reject(cause)],
  ])("that %s is reported as a configuration error with the cause", async (_, wrap) => {
    const { client } = createStubClient(undefined, withPlugin(wrap));
    expect(await errorOf(ping(client))).toMatchObject({ code: "configuration_error", cause });
  });
});

describe("a plugin whose `emit` throws", () => {
  it.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["is missing", undefined],
  ])("does not fail a call that succeeded: it %s", async (_, emit) => {
    const { client } = createStubClient(
      undefined,
      withPlugin((next) => (request, context) => next(request, { ...context, emit: emit as never })),
    );
    expect(await ping(client).result()).toMatchObject({ ok: true });
  });
});

describe("an error of an earlier call that a plugin throws again", () => {
  it("does not hide that the server may have processed the request", async () => {
    const { client: other } = createStubClient(() => {
      throw new ConnectionError("refused", { connected: false });
    });
    const earlier = await errorOf(ping(other));
    expect(earlier.processed).toBe("no");
    const breaker: Plugin = {
      name: "breaker",
      wrap: (next) => async (request, context) => {
        await next(request, context);
        throw earlier;
      },
    };
    const { client } = createStubClient(undefined, { plugins: [breaker] });
    expect((await errorOf(ping(client))).processed).toBe("yes");
  });
});
