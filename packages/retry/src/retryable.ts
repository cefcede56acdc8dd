import type { HttpResponse } from "@moovkit/core";
import { ConnectionError, MoovError, parseRetryAfter, RequestTimeoutError } from "@moovkit/models";

/** The outcome of one attempt: a response with any status, or an error. */
export type AttemptOutcome = { readonly response: HttpResponse } | { readonly error: unknown };

/** Whether the server refused the request without processing it: 429, or 503 with the time of the next attempt. */
const isUnprocessed = ({ status, headers }: HttpResponse): boolean =>
  status === 429 || (status === 503 && parseRetryAfter(headers) !== undefined);

/**
 * Whether a request of the authenticator failed, such as that for a token, and its error sets no time for another
 * attempt. That request has been retried already. To retry this one as well would multiply the attempts.
 */
const isFailedDependency = ({ cause, retryAfterMs }: ConnectionError): boolean =>
  cause instanceof MoovError && cause.operation !== undefined && retryAfterMs === undefined;

/**
 * Returns whether a request can be sent again after an attempt. A request that is not idempotent can be sent again only
 * if the server cannot have processed it: the connection was never established, or the response is 429, or 503 with
 * `retry-after`.
 *
 * @param outcome - The outcome of the attempt.
 * @param idempotent - Whether sending the request again has the same effect as sending it once.
 * @param statusCodes - Statuses that are retried.
 */
export const isRetryable = (
  outcome: AttemptOutcome,
  idempotent: boolean,
  statusCodes: readonly number[],
): boolean => {
  if ("response" in outcome)
    return statusCodes.includes(outcome.response.status) && (idempotent || isUnprocessed(outcome.response));
  const { error } = outcome;
  // The error of another call, which a plugin made, perhaps after this request was processed.
  if (error instanceof MoovError && error.operation !== undefined && !idempotent) return false;
  if (error instanceof ConnectionError)
    return (idempotent || error.connected === false) && !isFailedDependency(error);
  // After `deadlineMs` there is no time left for another attempt.
  return error instanceof RequestTimeoutError && error.limit === "timeoutMs" && idempotent;
};
