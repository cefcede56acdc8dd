import { deflateRawSync, deflateSync, gunzipSync, gzipSync, inflateRawSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Decompress, decodeBody } from "../src/index.js";

const decompressors: Readonly<Record<string, Decompress>> = {
  gzip: async (bytes) => gunzipSync(bytes),
  deflate: async (bytes) => inflateSync(bytes),
  "deflate-raw": async (bytes) => inflateRawSync(bytes),
};

const CODINGS = [
  ["gzip", gzipSync],
  ["x-gzip", gzipSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
  ["identity", (bytes: Uint8Array) => bytes],
] as const;

describe("decodeBody", () => {
  it("restores every body, whatever codings were applied to it", async () => {
    const codings = fc.array(fc.constantFrom(...CODINGS), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), codings, async (bytes, applied) => {
        const body = applied.reduce<Uint8Array>((input, [, compress]) => compress(input), bytes);
        const contentEncoding = applied.map(([name]) => name.toUpperCase()).join(" , ");
        const decoded = await decodeBody(body, { contentEncoding, decompressors, responseType: "bytes" });
        expect(decoded).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it("returns text by default, without a byte order mark", async () => {
    expect(await decodeBody(new TextEncoder().encode("\ufeff{}"))).toBe("{}");
    expect(await decodeBody(Uint8Array.of(0x61, 0xff, 0x62))).toBe("a\ufffdb");
  });

  it("returns bytes that share no memory with the received ones", async () => {
    const received = Buffer.from("abc");
    const bytes = await decodeBody(received, { responseType: "bytes" });
    received.fill(0);
    expect(bytes).toEqual(new TextEncoder().encode("abc"));
    expect(bytes).toHaveProperty("buffer.byteLength", 3);
  });

  it.each(["gzip, gzip, gzip, gzip, gzip, gzip", Array(2500).fill("gzip").join()])(
    "refuses more than five content codings before it decodes any",
    async (contentEncoding) => {
      const gzip = vi.fn<Decompress>();
      const decoding = decodeBody(gzipSync("text"), { contentEncoding, decompressors: { gzip } });
      await expect(decoding).rejects.toThrow(/content codings. At most 5 are supported/);
      expect(gzip).not.toHaveBeenCalled();
    },
  );

  it.each(["zstd", "constructor"])("refuses the unsupported content coding %s", async (contentEncoding) => {
    const decoding = decodeBody(gzipSync("text"), { contentEncoding, decompressors });
    await expect(decoding).rejects.toThrow(`The content coding "${contentEncoding}" is not supported`);
  });

  it("ignores the content coding of an empty body", async () => {
    expect(await decodeBody(new Uint8Array(), { contentEncoding: "gzip" })).toBe("");
  });

  it("stops between two codings when the signal is aborted", async () => {
    const controller = new AbortController();
    const gzip = vi.fn<Decompress>(async (bytes, signal) => {
      expect(signal).toBe(controller.signal);
      controller.abort("canceled");
      return bytes;
    });
    const decoding = decodeBody(gzipSync("text"), {
      contentEncoding: "gzip, gzip",
      decompressors: { gzip },
      signal: controller.signal,
    });
    await expect(decoding).rejects.toBe("canceled");
    expect(gzip).toHaveBeenCalledTimes(1);
  });
});
