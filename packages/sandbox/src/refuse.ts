import { HTTPException } from "hono/http-exception";

/** Ends the handling of a request with this answer. */
export const refuse = (
  status: 400 | 401 | 403 | 413 | 422 | 429,
  body: object,
  headers: Record<string, string> = {},
): never => {
  throw new HTTPException(status, { res: Response.json(body, { status, headers }) });
};
