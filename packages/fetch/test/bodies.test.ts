import { createFetch, ofetch } from "ofetch";
import { describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, respondWith } from "./loopback-server.js";
import { rejectionOf, send } from "./send.js";

const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);

describe("a request body", () => {
  it("of bytes is sent byte for byte", async () => {
    const server = await createLoopbackServer();
    const headers = { "content-type": "application/octet-stream" };
    await send(fetchTransport(), { method: "POST", url: server.url, headers, body: BYTES });
    expect(server.requests).toMatchObject([{ headers }]);
    expect(server.requests[0]?.bytes).toEqual(Buffer.from(BYTES));
  });

  it("that is a form is sent with its boundary, also when it is sent again", async () => {
    const server = await createLoopbackServer();
    const body = new FormData();
    body.append("purpose", "identity");
    body.append("file", new Blob([BYTES], { type: "image/png" }), "id.png");
    for (let time = 0; time < 2; time += 1)
      await send(fetchTransport(), { method: "POST", url: server.url, body });
    expect(server.requests).toHaveLength(2);
    for (const { headers, bytes } of server.requests) {
      const [, boundary = ""] =
        /^multipart\/form-data; boundary=(.+)$/.exec(`${headers["content-type"]}`) ?? [];
      expect(boundary).not.toBe("");
      expect(bytes.includes(`--${boundary}--`)).toBe(true);
      expect(bytes.includes(Buffer.from(BYTES))).toBe(true);
    }
  });
});

describe("a response body", () => {
  it("is returned byte for byte if `responseType` is bytes", async () => {
    const server = await createLoopbackServer(respondWith(200, BYTES, { "content-type": "text/plain" }));
    const { body } = await send(fetchTransport(), { url: server.url }, { responseType: "bytes" });
    expect(body).toEqual(BYTES);
  });

  it.each([204, 304])("of status %i has no bytes", async (status) => {
    const server = await createLoopbackServer(respondWith(status));
    const { body } = await send(fetchTransport(), { url: server.url }, { responseType: "bytes" });
    expect(body).toEqual(new Uint8Array());
  });

  it("of text loses its byte order mark", async () => {
    const server = await createLoopbackServer(respondWith(200, "\ufeff{}"));
    expect(await send(fetchTransport(), { url: server.url })).toMatchObject({ body: "{}" });
  });

  it.each([
    ["bytes", new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    ["a buffer", new Uint8Array([3]).buffer, new Uint8Array([3])],
  ])("of bytes can be replaced with %s by a hook", async (_, data, expected) => {
    const server = await createLoopbackServer(respondWith(200, BYTES));
    const seen: unknown[] = [];
    const instance = ofetch.create({
      onResponse: ({ response }) => {
        seen.push(response._data);
        response._data = data;
      },
    });
    const { body } = await send(
      fetchTransport({ ofetch: instance }),
      { url: server.url },
      { responseType: "bytes" },
    );
    expect(seen).toEqual([BYTES.buffer]);
    expect(body).toEqual(expected);
  });

  it("of bytes cannot be replaced with text by a hook", async () => {
    const server = await createLoopbackServer(respondWith(200, BYTES));
    const instance = ofetch.create({
      onResponse: ({ response }) => {
        response._data = "text";
      },
    });
    const error = await rejectionOf(
      send(fetchTransport({ ofetch: instance }), { url: server.url }, { responseType: "bytes" }),
    );
    expect(error).toMatchObject({ code: "connection_error", connected: true });
  });

  it("of bytes is that of the response that a hook returns instead", async () => {
    const server = await createLoopbackServer(respondWith(200, "text"));
    const instance = ofetch.create({
      onResponse: (context) => {
        context.response = new Response(BYTES);
      },
    });
    const { body } = await send(
      fetchTransport({ ofetch: instance }),
      { url: server.url },
      { responseType: "bytes" },
    );
    expect(body).toEqual(BYTES);
  });

  it("of bytes ignores how an instance parses responses", async () => {
    const server = await createLoopbackServer(respondWith(200, BYTES));
    const instance = createFetch({ defaults: { parseResponse: JSON.parse, responseType: "json" } });
    const { body } = await send(
      fetchTransport({ ofetch: instance }),
      { url: server.url },
      { responseType: "bytes" },
    );
    expect(body).toEqual(BYTES);
  });
});
