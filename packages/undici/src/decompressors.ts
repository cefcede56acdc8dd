import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { Decompress } from "@moovkit/core";

/** The supported content codings, as the value of an `accept-encoding` header. */
export const ACCEPT_ENCODING = "gzip, deflate, br";

/** Accept a body without its trailer, as browsers do. HTTP itself reports a body that is incomplete. */
const ZLIB = { finishFlush: constants.Z_SYNC_FLUSH };
const BROTLI = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

/** Streams, because a stream can be ended by a signal. */
const decompressWith =
  (createStream: () => Transform): Decompress =>
  async (bytes, signal) => {
    const chunks: Buffer[] = [];
    const collect = async (stream: AsyncIterable<Buffer>) => {
      for await (const chunk of stream) chunks.push(chunk);
    };
    await pipeline([bytes], createStream(), collect, { ...(signal && { signal }) });
    return Buffer.concat(chunks);
  };

/** The decompressors of Node, by format. */
export const DECOMPRESSORS: Readonly<Record<string, Decompress>> = {
  gzip: decompressWith(() => createGunzip(ZLIB)),
  deflate: decompressWith(() => createInflate(ZLIB)),
  "deflate-raw": decompressWith(() => createInflateRaw(ZLIB)),
  br: decompressWith(() => createBrotliDecompress(BROTLI)),
};
