import { isTooDeep } from "./is-too-deep.js";
import { readBytes } from "./read-bytes.js";
import { rejectRequest } from "./reject-request.js";

const parseJSON = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads the JSON object in the body of a request. Rejects the request with status 413 if the body is too large, and with
 * 400 if it is not a JSON object or nested too deeply. An optional body can be empty.
 */
export const readBody = async (
  request: Request,
  maxBytes: number,
  isOptional: boolean,
): Promise<Readonly<Record<string, unknown>>> => {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes));
  const body = text === "" && isOptional ? {} : parseJSON(text);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return rejectRequest(400, { error: "the body must be a JSON object" });
  if (isTooDeep(body)) return rejectRequest(400, { error: "the body is nested too deeply" });
  return body as Readonly<Record<string, unknown>>;
};
