import type { RequestOrigin } from "./check-origin.js";

/** Why a request received no token. The page reads it from `error` in the JSON body. */
export type Reason =
  | "method_not_allowed"
  | "origin_not_allowed"
  | "not_signed_in"
  | "no_access"
  | "too_many_requests"
  | "moov_unavailable"
  | "token_request_refused"
  | "internal_error";

/** Returns a response without a token. */
export const refuse = (
  status: number,
  error: Reason,
  headers: Readonly<Record<string, string>> = {},
): Response => Response.json({ error }, { status, headers });

/** Returns the `retry-after` header for a delay, in whole seconds. */
export const retryAfter = (ms: number): Readonly<Record<string, string>> => ({
  "retry-after": `${Math.max(1, Math.ceil(ms / 1000))}`,
});

/** Returns the response to a CORS preflight request of an allowed origin. */
export const allowPreflight = ({ headers }: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": headers.get("access-control-request-headers") ?? "",
      "access-control-max-age": "600",
    },
  });

/**
 * Returns a copy of a response that no cache keeps, and that a page of an allowed origin can read. The headers of a
 * response such as `Response.redirect()` cannot be changed.
 */
export const finishResponse = (response: Response, requestOrigin: RequestOrigin): Response => {
  const finished = new Response(response.body, response);
  finished.headers.set("cache-control", "no-store");
  finished.headers.append("vary", "origin");
  if (requestOrigin.kind === "listed") {
    finished.headers.set("access-control-allow-origin", requestOrigin.origin);
    finished.headers.set("access-control-allow-credentials", "true");
    finished.headers.set("access-control-expose-headers", "retry-after");
  }
  return finished;
};
