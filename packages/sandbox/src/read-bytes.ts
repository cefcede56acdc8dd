import { rejectRequest } from "./reject-request.js";

const rejectLargeBody = (): never => rejectRequest(413, { error: "the body is too large" });

const concatenate = (chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
};

/** Reads the body of a request. Rejects the request with status 413 if the body is too large. */
export const readBytes = async (request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return rejectLargeBody();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return rejectLargeBody();
    chunks.push(chunk);
  }
  return concatenate(chunks, length);
};
