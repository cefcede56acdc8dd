import { describe, expect, it, vi } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, respondWith } from "./loopback-server.js";
import { printed, rejectionOf, send } from "./send.js";

describe("a request", () => {
  it("arrives with its method, path, headers and body", async () => {
    const server = await createLoopbackServer();
    await send(fetchTransport(), {
      method: "POST",
      url: `${server.url}/oauth2/token?a=b%2Fc`,
      headers: { authorization: "Bearer token", "content-type": "application/x-www-form-urlencoded" },
      body: "name=Zoë",
    });
    expect(server.requests).toMatchObject([
      {
        method: "POST",
        url: "/oauth2/token?a=b%2Fc",
        headers: { authorization: "Bearer token", "content-type": "application/x-www-form-urlencoded" },
        body: "name=Zoë",
      },
    ]);
  });

  it("keeps the accept and content-type headers it has", async () => {
    const server = await createLoopbackServer();
    const headers = { accept: "text/csv", "content-type": "text/plain" };
    await send(fetchTransport(), { method: "POST", url: server.url, headers, body: "{}" });
    expect(server.requests).toMatchObject([{ headers }]);
  });

  it("is declared as JSON by ofetch when it has a body but no accept and content-type headers", async () => {
    const server = await createLoopbackServer();
    await send(fetchTransport(), { method: "POST", url: server.url, body: "{}" });
    expect(server.requests).toMatchObject([
      { headers: { accept: "application/json", "content-type": "application/json" } },
    ]);
  });

  it("has no content-type header without a body", async () => {
    const server = await createLoopbackServer();
    await send(fetchTransport(), { method: "DELETE", url: server.url });
    expect(server.requests[0]?.headers).not.toHaveProperty("content-type");
  });

  it("is not sent with a header that contains control characters, and the value is not shown", async () => {
    const server = await createLoopbackServer();
    const error = await rejectionOf(
      send(fetchTransport(), { url: server.url, headers: { "x-key": "secret-7d1f\nmore" } }),
    );
    expect(error).toMatchObject({ code: "connection_error", connected: false });
    expect(error.message).toContain("header `x-key`");
    expect(printed(error)).not.toContain("secret-7d1f");
    expect(server.requests).toEqual([]);
  });
});

describe("a response", () => {
  it("keeps a header named like a property of objects", async () => {
    const server = await createLoopbackServer(respondWith(200, "{}", { constructor: "x" }));
    const { headers } = await send(fetchTransport(), { url: server.url });
    expect(headers.constructor).toBe("x");
  });

  it("joins repeated headers", async () => {
    const server = await createLoopbackServer(respondWith(200, "", { "set-cookie": ["a=1", "b=2"] }));
    const { headers } = await send(fetchTransport(), { url: server.url });
    expect(headers["set-cookie"]).toBe("a=1, b=2");
  });

  it.each([
    ["application/json", '{"amount": 12345678901234567890}'],
    ["application/octet-stream", "bytes"],
    ["text/event-stream", "data: 1\n\n"],
    ["text/html", "<html>"],
  ])("of type %s is returned as text", async (type, body) => {
    const server = await createLoopbackServer(respondWith(200, body, { "content-type": type }));
    expect(await send(fetchTransport(), { url: server.url })).toMatchObject({ status: 200, body });
  });

  it.each([204, 304])("with status %i has an empty body", async (status) => {
    const server = await createLoopbackServer(respondWith(status));
    expect(await send(fetchTransport(), { url: server.url })).toMatchObject({ status, body: "" });
  });

  it.each([400, 408, 409, 425, 429, 500, 502, 503, 504])(
    "with status %i is returned after one request",
    async (status) => {
      const server = await createLoopbackServer(respondWith(status, "no"));
      expect(await send(fetchTransport(), { url: server.url })).toMatchObject({ status, body: "no" });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe("the global fetch", () => {
  it("is looked up for each request", async () => {
    const transport = fetchTransport();
    const replacement = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("replaced"));
    expect(await send(transport, { url: "https://api.moov.io/ping" })).toMatchObject({ body: "replaced" });
    replacement.mockRestore();
    const server = await createLoopbackServer(respondWith(200, "restored"));
    expect(await send(transport, { url: server.url })).toMatchObject({ body: "restored" });
  });
});

describe("a custom fetch", () => {
  it("can add headers", async () => {
    const server = await createLoopbackServer();
    const fetch: typeof globalThis.fetch = (url, init) => {
      const headers = new Headers(init?.headers);
      headers.set("traceparent", "00-1-2-01");
      return globalThis.fetch(url, { ...init, headers });
    };
    await send(fetchTransport({ fetch }), { url: server.url, headers: { authorization: "Bearer token" } });
    expect(server.requests).toMatchObject([
      { headers: { traceparent: "00-1-2-01", authorization: "Bearer token" } },
    ]);
  });

  it("receives `init` along with the request", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response("ok"));
    const transport = fetchTransport({ fetch, init: { cache: "no-store", tls: { ca: "certificate" } } });
    const request = { method: "POST", url: "https://api.moov.io/oauth2/token", body: "{}" };
    await send(transport, request);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      request.url,
      expect.objectContaining({
        cache: "no-store",
        tls: { ca: "certificate" },
        method: "POST",
        body: "{}",
        redirect: "manual",
        headers: expect.any(Headers),
        signal: expect.any(AbortSignal),
      }),
    );
  });
});
