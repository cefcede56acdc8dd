import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { afterTest, createHTTPServer } from "./servers.js";

describe("a response body", () => {
  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["identity", (body: string) => body],
    ["deflate, gzip", (body: string) => gzipSync(deflateSync(body))],
    ["gzip", (body: string) => gzipSync(body).subarray(0, -8)],
  ])("encoded as %s is decoded", async (coding, compress) => {
    let accepted: unknown;
    const { send } = await createHTTPServer((request, response) => {
      accepted = request.headers["accept-encoding"];
      response.writeHead(200, { "content-encoding": coding }).end(compress("ä".repeat(1000)));
    });
    expect((await send()).body).toBe("ä".repeat(1000));
    expect(accepted).toBe("gzip, deflate, br");
  });

  it.each([
    ["six content codings", "gzip, gzip, gzip, gzip, gzip, gzip", gzipSync("text")],
    ["thousands of content codings", Array(2500).fill("gzip").join(","), gzipSync("text")],
    ["plain text declared as gzip", "gzip", "plain"],
    ["an unsupported content coding", "zstd", "plain"],
  ])("with %s is a ConnectionError", async (_, coding, body) => {
    const { send, url } = await createHTTPServer((_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(body),
    );
    await expect(send()).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
      message: expect.stringContaining(`ping: the response of ${url} could not be decoded`),
    });
  });

  it("loses its byte order mark", async () => {
    const { send } = await createHTTPServer((_, response) => response.end("\ufeff{}"));
    expect(await send()).toMatchObject({ body: "{}" });
  });

  it("of bytes is decoded and returned byte for byte", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { send } = await createHTTPServer((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(bytes)),
    );
    const { body } = await send({}, { responseType: "bytes" });
    expect(body).toEqual(bytes);
    // Node's buffers share memory.
    expect((body as Uint8Array).buffer.byteLength).toBe(256);
  });

  it("is not decoded any further when the signal is aborted", async () => {
    const controller = new AbortController();
    const compressed = gzipSync(Buffer.alloc(50_000_000), { level: 1 });
    const { send } = await createHTTPServer((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(compressed),
    );
    // Undici publishes this event when it has received the whole body, which is then decoded.
    const onReceived = () => setImmediate(() => controller.abort("canceled"));
    subscribe("undici:request:trailers", onReceived);
    afterTest(() => unsubscribe("undici:request:trailers", onReceived));
    await expect(send({}, { signal: controller.signal })).rejects.toMatchObject({
      code: "request_aborted_error",
      cause: "canceled",
    });
  });
});
