import { HTTPException } from "hono/http-exception";

/** Ends the processing of a request with an error response. */
export function rejectRequest(
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 417 | 422 | 429,
  body: object,
  headers: Record<string, string> = {},
): never {
  throw new HTTPException(status, { res: Response.json(body, { status, headers }) });
}
