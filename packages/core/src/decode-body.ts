import type { SendContext } from "./transport.js";

/**
 * Decompresses bytes.
 *
 * @param bytes - The compressed bytes.
 * @param signal - Ends the work.
 * @throws Anything if the bytes are not in the expected format, or when the signal is aborted.
 */
export type Decompress = (bytes: Uint8Array, signal: AbortSignal | undefined) => Promise<Uint8Array>;

/** Options of `decodeBody`. */
export interface DecodeBodyOptions {
  /**
   * What to return: text or bytes.
   * @default `"text"`
   */
  readonly responseType?: SendContext["responseType"];
  /**
   * The `content-encoding` header of the response. Omit it if the runtime has already decoded the body, as `fetch` does.
   * @default The body is not compressed.
   */
  readonly contentEncoding?: string | undefined;
  /**
   * Functions by format: `gzip`, `deflate` (with a zlib header), `deflate-raw` (without), `br`, or any other content
   * coding.
   * @default None. A compressed body is rejected.
   */
  readonly decompressors?: Readonly<Record<string, Decompress>> | undefined;
  /** Ends the decompression. */
  readonly signal?: AbortSignal | undefined;
}

/** Each coding can multiply the size of the body, and a header has room for thousands of them. */
const MAX_CODINGS = 5;

/** Lists the content codings in the order in which they were applied. `identity` changes nothing. */
const listCodings = (contentEncoding = ""): readonly string[] =>
  contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");

/** Whether bytes start with the two bytes of a zlib header (RFC 1950, section 2.2). */
const hasZlibHeader = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;

/** Some servers send `deflate` without the zlib header that RFC 9110, section 8.4.1.2, requires. Browsers accept it. */
const formatOf = (coding: string, bytes: Uint8Array): string => {
  if (coding === "x-gzip") return "gzip";
  return coding === "deflate" && !hasZlibHeader(bytes) ? "deflate-raw" : coding;
};

const decompressAll = async (
  body: Uint8Array,
  { contentEncoding, decompressors = {}, signal }: DecodeBodyOptions,
): Promise<Uint8Array> => {
  const codings = listCodings(contentEncoding);
  if (codings.length > MAX_CODINGS)
    throw new Error(
      `The response has ${codings.length} content codings. At most ${MAX_CODINGS} are supported.`,
    );
  let bytes = body;
  for (const coding of [...codings].reverse()) {
    signal?.throwIfAborted();
    // A response without content, such as a 304, can have a `content-encoding` header.
    if (bytes.length === 0) break;
    const format = formatOf(coding, bytes);
    const decompress = Object.hasOwn(decompressors, format) ? decompressors[format] : undefined;
    if (!decompress)
      throw new Error(`The content coding "${coding}" is not supported and was not requested.`);
    bytes = await decompress(bytes, signal);
  }
  return bytes;
};

/**
 * Returns the body of a response as text or bytes. For authors of transports.
 *
 * Removes the content codings, the last one applied first. Text is decoded as UTF-8 without its byte order mark, which
 * `JSON.parse` does not accept. Invalid UTF-8 becomes U+FFFD.
 *
 * @param body - All bytes of the body.
 * @param options - How the body is encoded, and what to return.
 * @throws Error if the body has more than 5 content codings, an unsupported one, or is not encoded that way.
 * @throws The reason of the signal, or the error of the decompressor, when the signal is aborted.
 * @example
 * ```ts
 * import { decodeBody } from "@moovkit/core";
 *
 * const response = await fetch("https://example.com");
 * const body = await decodeBody(new Uint8Array(await response.arrayBuffer()), { responseType: "text" });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */
export const decodeBody = async (
  body: Uint8Array,
  options: DecodeBodyOptions = {},
): Promise<string | Uint8Array> => {
  const bytes = await decompressAll(body, options);
  // The bytes are copied, because Node's buffers can share their memory with those of other requests.
  return options.responseType === "bytes" ? new Uint8Array(bytes) : new TextDecoder().decode(bytes);
};
