import type { HttpResponse, Repeatable } from "@moovkit/core";
import { ConnectionError, parseRetryAfter, RequestTimeoutError } from "@moovkit/models";

/** The outcome of one attempt: a response with any status, or an error. */
export type AttemptOutcome = { readonly response: HttpResponse } | { readonly error: unknown };

/** Whether the server refused the request without processing it: 429, or 503 with the time of the next attempt. */
const isUnprocessed = ({ status, headers }: HttpResponse): boolean =>
  status === 429 || (status === 503 && parseRetryAfter(headers) !== undefined);

/**
 * Returns whether a request can be sent again after an attempt.
 *
 * @param outcome - The outcome of the attempt.
 * @param repeatable - When the request may be sent again.
 * @param statusCodes - Statuses that are retried.
 */
export const isRetryable = (
  outcome: AttemptOutcome,
  repeatable: Repeatable,
  statusCodes: readonly number[],
): boolean => {
  const isRepeatable = repeatable === "always";
  if ("response" in outcome)
    return statusCodes.includes(outcome.response.status) && (isRepeatable || isUnprocessed(outcome.response));
  const { error } = outcome;
  if (error instanceof ConnectionError) return isRepeatable || error.connected === false;
  // After `deadlineMs` there is no time left for another attempt.
  return error instanceof RequestTimeoutError && error.limit === "timeoutMs" && isRepeatable;
};
