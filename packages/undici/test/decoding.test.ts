import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createHTTPServer } from "./servers.js";

describe("a response body", () => {
  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
    ["identity", (body: string) => body],
    ["deflate, gzip", (body: string) => gzipSync(deflateSync(body))],
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
    ["a truncated gzip body", "gzip", gzipSync("text").subarray(0, 12)],
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
});
