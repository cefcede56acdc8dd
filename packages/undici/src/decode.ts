import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

const gzip = promisify(gunzip);
const DECODERS: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  gzip,
  "x-gzip": gzip,
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** What `decode` undoes, as a request says it. */
export const ACCEPT_ENCODING = "gzip, deflate, br";

/** The text of a body, its content codings undone (RFC 9110, section 8.4): the last one applied comes off first. */
export const decode = async (body: Buffer, contentEncoding: string | undefined): Promise<string> => {
  let bytes = body;
  for (const coding of (contentEncoding ?? "").toLowerCase().split(",").reverse()) {
    const name = coding.trim();
    if (name === "" || name === "identity" || bytes.length === 0) continue;
    const undo = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (!undo) throw new Error(`the answer is encoded as ${name}, which was not asked for`);
    bytes = await undo(bytes);
  }
  const text = bytes.toString("utf8");
  // A byte order mark is no part of the text, and JSON does not take it.
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
};
