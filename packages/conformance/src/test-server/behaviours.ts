import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { BINARY, MULTI_BYTE_TEXT } from "../transport-context.js";

export interface BehaviourInput {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The second segment of the path. */
  readonly argument: string;
  readonly requestBody: Buffer;
}

export type Behaviour = (input: BehaviourInput) => void;

const SLOW_RESPONSE_DELAY_MS = 50;
// A reset can discard bytes that the client has not read yet, so the client gets time to read them.
const RESET_DELAY_MS = 20;
// An odd number of bytes splits the two bytes of a character.
const CHUNK_BYTES = 333;

const GZIP_TRAILER_BYTES = 8;
const TOO_MANY_CODINGS = 6;

/** A content coding that a client must request, and a body that is encoded with it. */
interface Compression {
  readonly coding: string;
  /** The value of `content-encoding`. */
  readonly contentEncoding: string;
  readonly compress: (body: Uint8Array) => Uint8Array;
}

const createCompression = (
  coding: string,
  compress: Compression["compress"],
  contentEncoding = coding,
): Compression => ({ coding, compress, contentEncoding });

const repeatGzip = (body: Uint8Array): Uint8Array =>
  Array.from({ length: TOO_MANY_CODINGS }).reduce<Uint8Array>((bytes) => gzipSync(bytes), body);

const COMPRESSIONS: Readonly<Record<string, Compression>> = {
  gzip: createCompression("gzip", gzipSync),
  deflate: createCompression("deflate", deflateSync),
  br: createCompression("br", brotliCompressSync),
  "raw-deflate": createCompression("deflate", deflateRawSync),
  "gzip-without-trailer": createCompression("gzip", (body) =>
    gzipSync(body).subarray(0, -GZIP_TRAILER_BYTES),
  ),
  "too-many-codings": createCompression(
    "gzip",
    repeatGzip,
    Array.from({ length: TOO_MANY_CODINGS }).fill("gzip").join(", "),
  ),
};

const respondCompressed = ({ request, response, argument }: BehaviourInput, body: Uint8Array): void => {
  const compression = COMPRESSIONS[argument];
  if (!compression || !`${request.headers["accept-encoding"]}`.includes(compression.coding)) {
    response.end(body);
    return;
  }
  response
    .writeHead(200, { "content-encoding": compression.contentEncoding })
    .end(compression.compress(body));
};

const writeInChunks = (response: ServerResponse, bytes: Buffer): void => {
  if (bytes.length === 0) {
    response.end();
    return;
  }
  response.write(bytes.subarray(0, CHUNK_BYTES), () =>
    setImmediate(() => writeInChunks(response, bytes.subarray(CHUNK_BYTES))),
  );
};

const bodyBehaviours: Readonly<Record<string, Behaviour>> = {
  ok: ({ response }) => response.setHeader("cache-control", "no-store").end("ok"),
  echo: ({ response, requestBody }) => response.end(requestBody),
  empty: ({ response }) => response.writeHead(200).end(),
  large: ({ response }) => response.end("x".repeat(1024 * 1024)),
  invalid: ({ response }) => response.end(Buffer.from([0x61, 0xff, 0x62])),
  chunked: ({ response }) => writeInChunks(response, Buffer.from(MULTI_BYTE_TEXT)),
  binary: ({ response }) => response.writeHead(200, { "content-type": "application/pdf" }).end(BINARY),
  compressed: (input) => respondCompressed(input, Buffer.from(MULTI_BYTE_TEXT)),
  "compressed-binary": (input) => respondCompressed(input, BINARY),
};

const headerBehaviours: Readonly<Record<string, Behaviour>> = {
  status: ({ response, argument: status }) => {
    response.writeHead(Number(status), { location: "/ok/elsewhere", "x-request-id": "id-1" }).end();
  },
  redirect: ({ request, response, argument: target }) => {
    const location = decodeURIComponent(target);
    response.writeHead(Number(request.headers["x-status"]), { location }).end();
  },
  headers: ({ response }) => {
    response
      .writeHead(200, { "X-Request-ID": "id-1", "X-Twice": ["one", "two"], "X-Odd": 'A "b", C=;d' })
      .end();
  },
  cookie: ({ response }) => response.writeHead(200, { "set-cookie": ["a=b; Path=/", "c=d; Path=/"] }).end(),
  /** Declares a content coding but has no body. */
  bare: ({ response, argument: status }) =>
    response.writeHead(Number(status), { "content-encoding": "gzip" }).end(),
};

const timingBehaviours: Readonly<Record<string, Behaviour>> = {
  hints: ({ response }) => {
    response.writeProcessing();
    response.writeEarlyHints({ link: "</a>; rel=preload" });
    response.end("ok");
  },
  slow: ({ response, argument: part }) => {
    if (part === "body") response.writeHead(200).write("o");
    setTimeout(() => response.end(part === "body" ? "k" : "ok"), SLOW_RESPONSE_DELAY_MS);
  },
  hang: ({ response, argument: part }) => {
    if (part === "body") response.writeHead(200).write("o");
  },
};

const socketBehaviours: Readonly<Record<string, Behaviour>> = {
  /** Writes the argument as the whole response and closes the connection. */
  raw: ({ request, argument: text }) => {
    request.socket.end(decodeURIComponent(text));
  },
  /** Writes the argument, if there is one, and resets the connection. */
  reset: ({ request: { socket }, argument: text }) => {
    if (!text) {
      socket.resetAndDestroy();
      return;
    }
    socket.write(decodeURIComponent(text), () => setTimeout(() => socket.resetAndDestroy(), RESET_DELAY_MS));
  },
};

/** What the server can do with a request, by the first segment of the path. */
export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  ...bodyBehaviours,
  ...headerBehaviours,
  ...timingBehaviours,
  ...socketBehaviours,
};
