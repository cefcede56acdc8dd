import * as z from "zod/mini";
import type { Schema } from "./schema.js";

/**
 * The content of a file in a request. A `File` also sends its name and its type, and a `Blob` its type. A stream is read
 * into memory before the request is sent, because a retry sends it again.
 */
export type FileContent =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

const isFileContent = (value: unknown): boolean =>
  value instanceof Blob ||
  value instanceof ArrayBuffer ||
  ArrayBuffer.isView(value) ||
  value instanceof ReadableStream ||
  typeof (value as AsyncIterable<unknown> | null | undefined)?.[Symbol.asyncIterator] === "function";

/** Returns the schema of a file in a request. `maxFileBytes` of the operation limits its size in bytes. */
// @__NO_SIDE_EFFECTS__
export const fileContent = (): Schema<FileContent> => {
  const schema = z.custom<FileContent>(isFileContent, {
    error: ({ input }) =>
      input === undefined ? "is required" : "must be a File, a Blob, bytes or a stream of bytes",
  });
  // JSON Schema has no type for bytes. This is how OpenAPI describes a file.
  schema._zod.toJSONSchema = () => ({ type: "string", format: "binary" });
  return schema;
};
