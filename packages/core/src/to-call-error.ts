import { ConfigurationError, MoovError } from "@moovkit/models";
import type { HttpRequest } from "./http.js";
import { redactError } from "./redact-error.js";

/** Transports and schemas never throw anything else, so an unknown error comes from a plugin or an operation. */
const toMoovError = (cause: unknown, operation: string, sent: readonly HttpRequest[]): MoovError => {
  try {
    const error = redactError(cause, sent);
    if (error instanceof MoovError) return error;
    return new ConfigurationError(
      `${operation}: a plugin or the declaration of the operation threw an error. See \`cause\`.`,
      { cause: error },
    );
  } catch {
    // A getter of the error threw, or the error is nested too deeply.
    return new ConfigurationError(
      `${operation}: a plugin or the declaration of the operation threw an error that cannot be read.`,
    );
  }
};

/** Converts anything that was thrown during a call to an error without secrets. Sets `operation` and `attempts`. */
export const toCallError = (cause: unknown, operation: string, sent: readonly HttpRequest[]): MoovError => {
  const error = toMoovError(cause, operation, sent);
  // The error of a call that a plugin made, such as a request for a token, names that call. Other calls may share it.
  if (!error.operation && Object.isExtensible(error))
    Object.assign(error, { operation, attempts: sent.length });
  return error;
};
