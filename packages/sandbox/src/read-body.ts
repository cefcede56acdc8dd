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

/** What the body of a request can be. */
export interface BodyRules {
  /** Whether the body can be empty. */
  readonly isOptional: boolean;
  /** Whether the body is a list instead of an object. */
  readonly isList: boolean;
}

/**
 * Reads the JSON object or the list in the body of a request. Rejects the request with status 413 if the body is too
 * large, and with 400 if it is anything else or nested too deeply.
 */
export const readBody = async (
  request: Request,
  maxBytes: number,
  { isOptional, isList }: BodyRules,
): Promise<Readonly<Record<string, unknown>>> => {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes));
  const body = text === "" && isOptional ? {} : parseJSON(text);
  if (typeof body !== "object" || body === null || Array.isArray(body) !== isList)
    return rejectRequest(400, { error: `the body must be a JSON ${isList ? "list" : "object"}` });
  if (isTooDeep(body)) return rejectRequest(400, { error: "the body is nested too deeply" });
  return body as Readonly<Record<string, unknown>>;
};
