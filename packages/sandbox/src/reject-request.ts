import { HTTPException } from "hono/http-exception";
import { joinMessages, type Problems } from "./problems.js";

/** Ends the processing of a request with an error response. */
export function rejectRequest(
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 417 | 422 | 429,
  body: object,
  headers: Record<string, string> = {},
): never {
  throw new HTTPException(status, { res: Response.json(body, { status, headers }), cause: body });
}

/**
 * Returns the message of an error that `rejectRequest` has thrown. Tasks of the scheduler do what requests do, but have no
 * response.
 *
 * @throws The error if it is another one.
 */
export const readRejection = (error: unknown): string => {
  if (!(error instanceof HTTPException)) throw error;
  return joinMessages(error.cause as Problems);
};
