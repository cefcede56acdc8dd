import { createFetch, type FetchContext, type FetchOptions, ofetch } from "ofetch";
import { describe, expect, it, vi } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, respondWith } from "./loopback-server.js";
import { send } from "./send.js";

const transportWith = (defaults: FetchOptions) => fetchTransport({ ofetch: ofetch.create(defaults) });

describe("the defaults of an ofetch instance", () => {
  it("that retry do not repeat a request", async () => {
    const server = await createLoopbackServer(respondWith(503, "busy"));
    const transport = transportWith({ retry: 3, retryDelay: 0, retryStatusCodes: [503] });
    for (const method of ["GET", "POST"])
      expect(await send(transport, { method, url: server.url })).toMatchObject({ status: 503, body: "busy" });
    expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  it("that retry do not repeat a request whose connection broke", async () => {
    const server = await createLoopbackServer((_, response) => response.destroy());
    await expect(send(transportWith({ retry: 3 }), { url: server.url })).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("that throw on an error status do not throw", async () => {
    const server = await createLoopbackServer(respondWith(404, "missing"));
    expect(await send(transportWith({ ignoreResponseError: false }), { url: server.url })).toMatchObject({
      status: 404,
      body: "missing",
    });
  });

  it.each<[string, FetchOptions]>([
    ["parseResponse", { parseResponse: () => ({ parsed: true }) }],
    ["responseType json", { responseType: "json" }],
    ["responseType blob", { responseType: "blob" }],
    ["responseType stream", { responseType: "stream" }],
  ])("with %s do not change the body", async (_, defaults) => {
    const server = await createLoopbackServer(respondWith(200, '{"a":1}'));
    expect(await send(transportWith(defaults), { url: server.url })).toMatchObject({ body: '{"a":1}' });
  });

  it("with a baseURL do not change the URL", async () => {
    const server = await createLoopbackServer();
    await send(transportWith({ baseURL: "/app" }), { url: `${server.url}/ping` });
    await send(transportWith({ baseURL: "https://other.example/v1" }), { url: `${server.url}/ping` });
    expect(server.requests.map(({ url }) => url)).toEqual(["/ping", "/ping"]);
  });

  it("are overridden before hooks run", async () => {
    const server = await createLoopbackServer();
    const onRequest = vi.fn<(context: FetchContext) => void>();
    const transport = transportWith({ baseURL: "/app", responseType: "json", retry: 3, onRequest });
    await send(transport, { url: server.url });
    expect(onRequest.mock.calls[0]?.[0].options).toMatchObject({
      baseURL: undefined,
      responseType: "text",
      retry: false,
      ignoreResponseError: true,
    });
  });

  it("with a timeout do not end the request", async () => {
    vi.useFakeTimers();
    try {
      const fetch = vi.fn<typeof globalThis.fetch>(async (_, init) => {
        vi.advanceTimersByTime(60_000);
        return init?.signal?.aborted ? Response.error() : new Response("slow");
      });
      const instance = createFetch({ fetch, defaults: { timeout: 1 } });
      expect(
        await send(fetchTransport({ ofetch: instance }), { url: "https://api.moov.io/ping" }),
      ).toMatchObject({ status: 200, body: "slow" });
      expect(fetch.mock.calls[0]?.[1]).toMatchObject({ timeout: undefined });
    } finally {
      vi.useRealTimers();
    }
  });

  it("with a redirect mode do not follow redirects", async () => {
    const server = await createLoopbackServer(respondWith(307, "", { location: "/elsewhere" }));
    expect(await send(transportWith({ redirect: "follow" }), { url: server.url })).toMatchObject({
      status: 307,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("with a method and a body do not change the request", async () => {
    const server = await createLoopbackServer();
    await send(transportWith({ method: "POST", body: "{}" }), { url: server.url });
    expect(server.requests).toMatchObject([{ method: "GET", body: "" }]);
  });

  it("with a signal do not abort the request", async () => {
    const server = await createLoopbackServer();
    const defaults = { signal: AbortSignal.abort("unrelated") };
    expect(await send(transportWith(defaults), { url: server.url })).toMatchObject({ status: 200 });
  });

  it("with headers add those that the request does not have", async () => {
    const server = await createLoopbackServer();
    const transport = transportWith({ headers: { "x-tenant": "acme", authorization: "Bearer app" } });
    await send(transport, { url: server.url, headers: { authorization: "Bearer moov" } });
    expect(server.requests).toMatchObject([
      { headers: { "x-tenant": "acme", authorization: "Bearer moov" } },
    ]);
  });

  it("with a query add it to the URL", async () => {
    const server = await createLoopbackServer();
    await send(transportWith({ query: { tenant: "acme" } }), { url: `${server.url}/ping?a=1` });
    expect(server.requests).toMatchObject([{ url: "/ping?a=1&tenant=acme" }]);
  });

  it("are overridden by `init`", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response());
    const instance = createFetch({ fetch, defaults: { cache: "default", credentials: "include" } });
    const transport = fetchTransport({ ofetch: instance, init: { cache: "no-store" } });
    await send(transport, { url: "https://api.moov.io/ping" });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ cache: "no-store", credentials: "include" });
  });
});
