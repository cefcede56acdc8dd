import {
  APIError,
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  MoovError,
  parseRetryAfter,
  RateLimitError,
  ServerError,
  TransportError,
} from "@moovkit/models";
import { isNetworkFailure } from "./connection-state.js";
import { convertForeignError } from "./foreign-error.js";
import type { Secrets } from "./redaction/secrets.js";

/** Whether the same request may succeed later, although nothing is changed. */
const isTemporary = (error: unknown): boolean =>
  error instanceof TransportError ||
  error instanceof RateLimitError ||
  error instanceof ServerError ||
  (!(error instanceof MoovError) && isNetworkFailure(error));

const retryAfterMsOf = (error: unknown): number | undefined => {
  if (error instanceof ConnectionError) return error.retryAfterMs;
  return error instanceof APIError ? parseRetryAfter(error.headers) : undefined;
};

const describe = (error: unknown): string => (error instanceof MoovError ? error.message : "See `cause`.");

const createFailure = (error: unknown, operation: string, authenticator: string): MoovError => {
  const summary = `no request was sent, because \`${authenticator}\` has no credentials`;
  const message = `${operation}: ${summary}. ${describe(error)}`;
  const options = { cause: error };
  if (isTemporary(error))
    return new ConnectionError(message, {
      ...options,
      connected: false,
      retryAfterMs: retryAfterMsOf(error),
    });
  if (error instanceof APIError) {
    const { status, headers, body } = error;
    return new AuthenticationError({ operation, status, headers, body }, summary, describe(error), options);
  }
  return new ConfigurationError(message, options);
};

/**
 * Converts an error of an authenticator to the error of the call that needed credentials. The request was not sent.
 *
 * @param error - What the authenticator threw. It becomes the cause, without secrets.
 * @param operation - Name of the operation of the call.
 * @param authenticator - Name of the authenticator.
 * @param secrets - The secrets that the authenticator can have seen.
 */
export const toAuthenticationFailure = (
  error: unknown,
  operation: string,
  authenticator: string,
  secrets: Secrets,
): MoovError =>
  convertForeignError(
    error,
    secrets,
    (redacted) => createFailure(redacted, operation, authenticator),
    () =>
      new ConfigurationError(
        `${operation}: no request was sent, because \`${authenticator}\` threw an error that cannot be read.`,
      ),
  );
