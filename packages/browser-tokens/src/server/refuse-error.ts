import {
  APIError,
  ConnectionError,
  parseRetryAfter,
  RateLimitError,
  ServerError,
  TransportError,
} from "@moovkit/models";
import { refuse, retryAfter } from "./responses.js";

const DEFAULT_RETRY_AFTER_MS = 1_000;

const retryAfterMsOf = (error: TransportError | APIError, time: number): number | undefined => {
  if (error instanceof ConnectionError) return error.retryAfterMs;
  return error instanceof APIError ? parseRetryAfter(error.headers, time) : undefined;
};

/** Returns the response to a request whose token could not be obtained. It contains no details of the error. */
export const refuseError = (error: unknown, time: number): Response => {
  if (error instanceof TransportError || error instanceof RateLimitError || error instanceof ServerError)
    return refuse(503, "moov_unavailable", retryAfter(retryAfterMsOf(error, time) ?? DEFAULT_RETRY_AFTER_MS));
  return error instanceof APIError ? refuse(502, "token_request_refused") : refuse(500, "internal_error");
};
