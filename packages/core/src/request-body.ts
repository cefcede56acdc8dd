import type { RequestBody } from "./http.js";

/** A body that can be sent, and how it is encoded. */
export type EncodedBody =
  | { readonly kind: "json" | "bytes" | "form"; readonly body: RequestBody }
  | { readonly kind: undefined; readonly body: undefined };

/** The types of the values that JSON represents, as `Object.prototype.toString` names them. */
const JSON_TYPES: ReadonlySet<string> = new Set(
  ["Object", "Array", "String", "Number", "Boolean", "Null"].map((type) => `[object ${type}]`),
);

/** Copies the bytes, so that the request cannot change between two attempts. */
const copyBytes = (bytes: ArrayBufferView | ArrayBuffer): Uint8Array<ArrayBuffer> =>
  bytes instanceof ArrayBuffer
    ? new Uint8Array(bytes.slice(0))
    : new Uint8Array(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

const isBytes = (value: unknown): value is ArrayBufferView | ArrayBuffer =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/**
 * @throws TypeError for a value that JSON cannot represent, such as a stream. It would be sent as `{}`.
 */
const toJson = (value: unknown): string => {
  const isData = JSON_TYPES.has(Object.prototype.toString.call(value)) || "toJSON" in Object(value);
  const json: string | undefined = isData ? JSON.stringify(value) : undefined;
  if (json === undefined)
    throw new TypeError("The body must be JSON data, bytes, a blob or a form, which can be sent again.");
  return json;
};

/** Converts a body to one that can be sent several times. A value that is not binary becomes JSON. */
export const toRequestBody = async (value: unknown): Promise<EncodedBody> => {
  if (value === undefined) return { kind: undefined, body: undefined };
  if (value instanceof FormData) return { kind: "form", body: value };
  if (value instanceof Blob) return { kind: "bytes", body: new Uint8Array(await value.arrayBuffer()) };
  if (isBytes(value)) return { kind: "bytes", body: copyBytes(value) };
  return { kind: "json", body: toJson(value) };
};

const toPart = (value: unknown): string | Blob => {
  if (value instanceof Blob) return value;
  if (isBytes(value)) return new Blob([copyBytes(value)]);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

const isBinary = (value: unknown): boolean => value instanceof Blob || isBytes(value);

/** Converts fields to a form (RFC 7578). Omits fields that are `undefined`. A list of files becomes one part for each. */
export const toFormData = (fields: Readonly<Record<string, unknown>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const parts = Array.isArray(value) && value.every(isBinary) ? value : [value];
    for (const part of parts) form.append(name, toPart(part));
  }
  return form;
};
