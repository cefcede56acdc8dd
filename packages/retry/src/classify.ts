import type { HttpResponse, Repeatable } from "@moovkit/core";
import { ConnectionError, parseRetryAfter, RequestTimeoutError } from "@moovkit/models";

/** How one attempt ended. */
export type Attempt = { readonly response: HttpResponse } | { readonly error: unknown };

/** The server said that it did not act: too many requests, or not now and come back then. */
const refusedUndone = ({ status, headers }: HttpResponse): boolean =>
  status === 429 || (status === 503 && parseRetryAfter(headers) !== undefined);

/** Whether an attempt that ended like this may be made again. */
export const mayRetry = (
  attempt: Attempt,
  repeatable: Repeatable,
  statusCodes: readonly number[],
): boolean => {
  if ("response" in attempt)
    return (
      statusCodes.includes(attempt.response.status) &&
      (repeatable === "always" || refusedUndone(attempt.response))
    );
  const { error } = attempt;
  if (error instanceof ConnectionError) return repeatable === "always" || error.connected === false;
  // After the deadline there is no time for another, and an abort means what it says.
  return error instanceof RequestTimeoutError && error.limit === "timeoutMs" && repeatable === "always";
};
