import { type FileContent, type Issue, MoovError, RequestValidationError } from "@moovkit/models";
import { onAbort } from "./abort/on-abort.js";
import { waitFor } from "./abort/wait-for.js";
import { toForeignError } from "./foreign-error.js";
import type { Operation } from "./operation.js";
import { secretsOfInput } from "./redaction/secrets.js";

type Fields = Readonly<Record<string, unknown>>;

type FileStream = Extract<FileContent, ReadableStream | AsyncIterable<unknown>>;

/** What the files of a call have in common. */
interface ReadContext {
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Creates the error for a file that cannot be sent. */
  readonly createError: (path: Issue["path"], message: string, cause?: unknown) => RequestValidationError;
}

const isStream = (value: unknown): value is FileStream =>
  value instanceof ReadableStream ||
  typeof (value as AsyncIterable<unknown> | null | undefined)?.[Symbol.asyncIterator] === "function";

/** Returns the size of a file in bytes, and 0 for other values. */
const sizeOf = (value: unknown): number => {
  if (value instanceof Blob) return value.size;
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : 0;
};

/** Not every browser can iterate over a stream. */
async function* readStream(
  stream: ReadableStream<unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown, void, undefined> {
  const reader = stream.getReader();
  const cancel = () => reader.cancel(signal?.reason).catch(() => {});
  const removeListener = signal && onAbort(signal, cancel);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    removeListener?.();
    await cancel();
  }
}

const checkSize = (size: number, path: Issue["path"], { maxBytes, createError }: ReadContext): void => {
  if (size > maxBytes) throw createError(path, `must have at most ${maxBytes} bytes`);
};

const readContent = async (stream: FileStream, path: Issue["path"], context: ReadContext): Promise<Blob> => {
  const chunks: Blob[] = [];
  let size = 0;
  const { signal } = context;
  for await (const chunk of stream instanceof ReadableStream ? readStream(stream, signal) : stream) {
    signal?.throwIfAborted();
    if (!(chunk instanceof Uint8Array)) throw context.createError(path, "must be a stream of bytes");
    size += chunk.byteLength;
    checkSize(size, path, context);
    // A blob copies the bytes. A stream can reuse its buffer.
    chunks.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  }
  return new Blob(chunks);
};

/** Reads a stream, and returns its content. Returns other values unchanged. */
const readFile = async (value: unknown, path: Issue["path"], context: ReadContext): Promise<unknown> => {
  checkSize(sizeOf(value), path, context);
  if (!isStream(value)) return value;
  try {
    return await waitFor(readContent(value, path, context), context.signal);
  } catch (error) {
    if (context.signal?.aborted || error instanceof MoovError) throw error;
    throw context.createError(path, "cannot be read. See `cause`", error);
  }
};

/**
 * Returns the input of an operation with the content of streams instead of the streams, so that the request can be sent
 * again.
 *
 * @param signal - Aborts the reading.
 * @throws RequestValidationError if a file is larger than the operation allows, or cannot be read.
 */
export const readFiles = async (
  operation: Operation,
  fields: Fields,
  signal: AbortSignal | undefined,
): Promise<Fields> => {
  const { id, encoding, maxFileBytes: maxBytes = Number.POSITIVE_INFINITY, secretFields } = operation;
  if (encoding !== "multipart" && encoding !== "bytes") return fields;
  const createError: ReadContext["createError"] = (path, message, cause) =>
    new RequestValidationError(id, [{ path, message }], { cause });
  const context = { maxBytes, signal, createError };
  const readField = async ([name, value]: [string, unknown]): Promise<[string, unknown]> => {
    const readEntry = (entry: unknown, index: number) => readFile(entry, [name, index], context);
    const content = Array.isArray(value)
      ? Promise.all(value.map(readEntry))
      : readFile(value, [name], context);
    return [name, await content];
  };
  try {
    return Object.fromEntries(await Promise.all(Object.entries(fields).map(readField)));
  } catch (error) {
    // The application's stream can throw any value.
    throw signal?.aborted ? error : toForeignError(error, secretsOfInput(fields, secretFields), id);
  }
};
