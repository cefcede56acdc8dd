import { createFetch, type FetchContext, type FetchOptions, ofetch } from "ofetch";
import { describe, expect, it, vi } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, respondWith } from "./loopback-server.js";
import { printed, rejectionOf, send } from "./send.js";

const SECRET = "secret-key-7d1f";

/** A transport over an instance as a Nuxt plugin creates one: `$fetch.create({ onRequest, onResponse })`. */
const transportWith = (hooks: FetchOptions) => fetchTransport({ ofetch: ofetch.create(hooks) });

describe("onRequest", () => {
  it("adds a header to the request", async () => {
    const server = await createLoopbackServer();
    const transport = transportWith({
      onRequest: ({ options }) => {
        options.headers.set("x-tenant", "acme");
      },
    });
    await send(transport, { url: server.url, headers: { authorization: "Bearer token" } });
    expect(server.requests).toMatchObject([
      { headers: { "x-tenant": "acme", authorization: "Bearer token" } },
    ]);
  });

  it("runs every hook of a list, in order", async () => {
    const server = await createLoopbackServer();
    const append = (value: string) => (context: FetchContext) => {
      context.options.headers.append("x-trace", value);
    };
    await send(transportWith({ onRequest: [append("a"), append("b")] }), { url: server.url });
    expect(server.requests).toMatchObject([{ headers: { "x-trace": "a, b" } }]);
  });

  it("that throws is a ConnectionError, and nothing is sent", async () => {
    const server = await createLoopbackServer();
    const cause = new Error("no tenant selected");
    const transport = transportWith({
      onRequest: () => {
        throw cause;
      },
    });
    const error = await rejectionOf(send(transport, { url: server.url }));
    expect(error).toMatchObject({
      code: "connection_error",
      connected: true,
      message: expect.stringContaining("ping: a hook of the `ofetch` instance threw"),
    });
    expect(error.cause).toBe(cause);
    expect(server.requests).toEqual([]);
  });

  it("does not run when the signal has already aborted", async () => {
    const onRequest = vi.fn();
    await expect(
      send(
        transportWith({ onRequest }),
        { url: "https://api.moov.io/ping" },
        {
          signal: AbortSignal.abort("canceled"),
        },
      ),
    ).rejects.toMatchObject({ code: "request_aborted_error", cause: "canceled" });
    expect(onRequest).not.toHaveBeenCalled();
  });
});

describe("onRequestError", () => {
  const refusedURL = async () => {
    const server = await createLoopbackServer();
    await server.close();
    return server.url;
  };

  it("sees the error of fetch, which is reported as without the hook", async () => {
    const messages: string[] = [];
    const transport = transportWith({
      onRequestError: ({ error }) => {
        messages.push(error.message);
      },
    });
    const error = await rejectionOf(send(transport, { url: await refusedURL() }));
    expect(messages).toEqual(["fetch failed"]);
    expect(error).toMatchObject({
      code: "connection_error",
      connected: false,
      message: expect.stringContaining("ping: could not connect to"),
    });
  });

  it("that throws is a ConnectionError", async () => {
    const cause = new Error("reported");
    const transport = transportWith({
      onRequestError: () => {
        throw cause;
      },
    });
    const error = await rejectionOf(send(transport, { url: await refusedURL() }));
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(error.cause).toBe(cause);
  });
});

describe("onResponse", () => {
  it.each([200, 204, 302, 401, 503])("sees a response with status %i", async (status) => {
    const server = await createLoopbackServer(respondWith(status, "", { "x-request-id": "req-1" }));
    const seen: unknown[] = [];
    const transport = transportWith({
      onResponse: ({ response }) => {
        seen.push([response.status, response.headers.get("x-request-id")]);
      },
    });
    expect(await send(transport, { url: server.url })).toMatchObject({ status });
    expect(seen).toEqual([[status, "req-1"]]);
  });

  it("sees the body as text", async () => {
    const server = await createLoopbackServer(
      respondWith(200, '{"a":1}', { "content-type": "application/json" }),
    );
    const bodies: unknown[] = [];
    const transport = transportWith({
      onResponse: ({ response }) => {
        bodies.push(response._data);
      },
    });
    await send(transport, { url: server.url });
    expect(bodies).toEqual(['{"a":1}']);
  });

  it.each([
    ["an object", { a: 2 }],
    ["undefined", undefined],
    ["null", null],
    ["bytes", new Uint8Array([1])],
  ])("cannot replace the body with %s", async (_, data) => {
    const server = await createLoopbackServer(respondWith(200, '{"a":1}'));
    const transport = transportWith({
      onResponse: ({ response }) => {
        response._data = data;
      },
    });
    expect(await send(transport, { url: server.url })).toMatchObject({ status: 200, body: '{"a":1}' });
  });

  it("can replace the body with another text", async () => {
    const server = await createLoopbackServer(respondWith(200, "encrypted"));
    const transport = transportWith({
      onResponse: ({ response }) => {
        response._data = "decrypted";
      },
    });
    expect(await send(transport, { url: server.url })).toMatchObject({ body: "decrypted" });
  });

  it("can replace the whole response", async () => {
    const server = await createLoopbackServer(respondWith(401, "expired"));
    const transport = transportWith({
      onResponse: (context) => {
        context.response = new Response("renewed", { status: 200, headers: { "x-from": "hook" } });
      },
    });
    expect(await send(transport, { url: server.url })).toMatchObject({
      status: 200,
      headers: { "x-from": "hook" },
      body: "renewed",
    });
  });

  it("that throws is a ConnectionError of a request that the server received", async () => {
    const server = await createLoopbackServer(respondWith(200, "{}"));
    const cause = Object.assign(new Error("the log server is down"), {
      code: "ECONNREFUSED",
      syscall: "connect",
    });
    const transport = transportWith({
      onResponse: () => {
        throw cause;
      },
    });
    const error = await rejectionOf(send(transport, { url: server.url }));
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(error.cause).toBe(cause);
    expect(server.requests).toHaveLength(1);
  });

  it("whose own request fails does not make this request look unsent", async () => {
    const server = await createLoopbackServer(respondWith(200, "{}"));
    const logServer = await createLoopbackServer();
    await logServer.close();
    const transport = transportWith({
      onResponse: async ({ options }) => {
        await ofetch(logServer.url, {
          method: "POST",
          headers: options.headers,
          signal: options.signal ?? null,
        });
      },
    });
    const error = await rejectionOf(
      send(transport, { url: server.url, headers: { authorization: `Bearer ${SECRET}` } }),
    );
    expect(error).toMatchObject({ code: "connection_error", connected: true });
    expect(error.message).toContain("ECONNREFUSED");
    expect(printed(error)).not.toContain(SECRET);
  });

  it("that wraps a FetchError exposes no credentials", async () => {
    const server = await createLoopbackServer(respondWith(200, "{}"));
    const transport = transportWith({
      onResponse: async ({ options }) => {
        const fetch = createFetch({ fetch: () => Promise.reject(new Error("offline")) });
        await fetch(server.url, { headers: options.headers }).catch((cause: unknown) => {
          throw new Error("could not write the log", { cause });
        });
      },
    });
    const error = await rejectionOf(
      send(transport, { url: server.url, headers: { authorization: `Bearer ${SECRET}` } }),
    );
    expect(error.cause).toMatchObject({ message: "could not write the log" });
    expect(printed(error)).toContain("offline");
    expect(printed(error)).not.toContain(SECRET);
  });
});

describe("onResponseError", () => {
  it("does not run, because the client interprets the status", async () => {
    const server = await createLoopbackServer(respondWith(500, "no"));
    const onResponseError = vi.fn();
    expect(await send(transportWith({ onResponseError }), { url: server.url })).toMatchObject({
      status: 500,
      body: "no",
    });
    expect(onResponseError).not.toHaveBeenCalled();
  });
});
