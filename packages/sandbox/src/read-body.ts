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

/** Deeper than any request of the API. Much deeper JSON would overflow the stack of recursive functions. */
const MAX_DEPTH = 100;

const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth === MAX_DEPTH || Object.values(value).some((item) => isTooDeep(item, depth + 1)));

/**
 * Reads the JSON object in the body of a request. Rejects the request with status 413 if the body is too large, and with
 * 400 if it is not a JSON object or nested too deeply. An optional body can be empty.
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
  if (isTooDeep(body)) return rejectRequest(400, { error: "the body is nested too deeply" });
  return body as Readonly<Record<string, unknown>>;
};
