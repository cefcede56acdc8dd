import type { FileContent } from "@moovkit/models";

/** A file in a request. */
export interface UploadedFile {
  /** The name that the client sent. Empty if the file is the whole body. */
  readonly name: string;
  /** The content type that the client sent, in lower case. Empty if there was none. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Reads a file in the input of a handler, which is always a `File`. */
export const readUploadedFile = async (content: FileContent): Promise<UploadedFile> => {
  const file = content as File;
  return { name: file.name, contentType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
};

/** Describes the files in the fields of a body, instead of their content. */
export const describeFiles = (
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const describe = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(describe);
    return value instanceof File
      ? { fileName: value.name, contentType: value.type, size: value.size }
      : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, describe(value)]));
};
