import type { RequestBody } from "@moovkit/core";

/** A body that undici accepts, and the headers that describe it. */
export interface EncodedBody {
  readonly body: string | Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Encodes a form as `multipart/form-data`, and returns other bodies unchanged. Undici accepts only its own `FormData`,
 * which is another class than the global one of Node.
 */
export const encodeBody = async (body: RequestBody | undefined): Promise<EncodedBody> => {
  if (!(body instanceof FormData)) return { body: body ?? null, headers: {} };
  const response = new Response(body);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // The type contains the boundary between the parts.
  return { body: bytes, headers: { "content-type": `${response.headers.get("content-type")}` } };
};
