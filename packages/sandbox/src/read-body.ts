import { rejectRequest } from "./reject-request.js";

const rejectLargeBody = (): never => rejectRequest(413, { error: "the body is too large" });

const readText = async (request: Request, maxBytes: number): Promise<string> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return rejectLargeBody();
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return rejectLargeBody();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const parseJSON = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads the JSON object in the body of a request. Rejects the request with status 413 if the body is too large, and with
 * 400 if it is not a JSON object. An optional body can be empty.
 */
export const readBody = async (
  request: Request,
  maxBytes: number,
  isOptional: boolean,
): Promise<Readonly<Record<string, unknown>>> => {
  const text = await readText(request, maxBytes);
  const body = text === "" && isOptional ? {} : parseJSON(text);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return rejectRequest(400, { error: "the body must be a JSON object" });
  return body as Readonly<Record<string, unknown>>;
};
