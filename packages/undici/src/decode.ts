import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

const decompressGzip = promisify(gunzip);

const DECODERS: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  gzip: decompressGzip,
  "x-gzip": decompressGzip,
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** The content codings that `decode` supports, as the value of an `accept-encoding` header. */
export const ACCEPT_ENCODING = "gzip, deflate, br";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Returns the text of a response body. Content codings are removed in reverse order, the last one applied first.
 *
 * @throws Error if a content coding is not supported, or the body is not encoded that way.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */
export const decode = async (body: Buffer, contentEncoding: string | undefined): Promise<string> => {
  let decoded = body;
  for (const coding of (contentEncoding ?? "").toLowerCase().split(",").reverse()) {
    const name = coding.trim();
    if (name === "" || name === "identity" || decoded.length === 0) continue;
    const decompress = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (!decompress) throw new Error(`The content coding "${name}" is not supported and was not requested.`);
    decoded = await decompress(decoded);
  }
  const text = decoded.toString("utf8");
  // JSON.parse does not accept a byte order mark.
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
};
