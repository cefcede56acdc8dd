import type { Context } from "hono";
import type * as z from "zod/mini";
import { rejectRequest } from "./reject-request.js";

const rejectLargeBody = (): never => rejectRequest(413, { error: "the body is too large" });

const readText = async (request: Request, maxBytes: number): Promise<string> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return rejectLargeBody();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return rejectLargeBody();
    chunks.push(chunk);
  }
  return new Blob(chunks as BlobPart[]).text();
};

const parseJSON = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads and validates the JSON body of a request. Rejects the request with status 413 if the body is too large, with 400
 * if it is not a JSON object, and with 422 and a message for each field if it does not match the schema.
 */
export const readBody = async <Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
  maxBytes: number,
): Promise<z.output<Schema>> => {
  const body = parseJSON(await readText(context.req.raw, maxBytes));
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return rejectRequest(400, { error: "the body must be a JSON object" });
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return rejectRequest(422, Object.fromEntries(fields));
};
