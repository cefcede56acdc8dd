import { ConfigurationError, MoovError } from "@moovkit/models";
import { appendCallSite, type CallSite } from "./call-site.js";
import { type CallState, combineProcessed } from "./call-state.js";
import { redactError } from "./redact-error.js";

/** The operation and the requests of a call that failed. */
export type FailedCall = Pick<CallState, "operation" | "attempts">;

/** Transports, authenticators and schemas never throw anything else, so it comes from a plugin or an operation. */
const toMoovError = (cause: unknown, { operation, attempts }: FailedCall): MoovError => {
  try {
    if (cause instanceof MoovError) return cause;
    const redacted = redactError(
      cause,
      attempts.map(({ request }) => request),
    );
    return new ConfigurationError(
      `${operation.id}: a plugin or the declaration of the operation threw an error. See \`cause\`.`,
      { cause: redacted },
    );
  } catch {
    // A getter of the error threw.
    return new ConfigurationError(
      `${operation.id}: a plugin or the declaration of the operation threw an error that cannot be read.`,
    );
  }
};

/**
 * Converts anything that was thrown during a call to the error of the call. Sets `operation`, `attempts` and `processed`,
 * and adds the caller to the stack.
 */
export const finishError = (cause: unknown, failedCall: FailedCall, callSite: CallSite): MoovError => {
  const error = toMoovError(cause, failedCall);
  try {
    // An error that has an operation belongs to another call, which a plugin made. Several calls may share it.
    if (error.operation === undefined && Object.isExtensible(error)) {
      const { operation, attempts } = failedCall;
      const processed = combineProcessed(attempts);
      Object.assign(error, { operation: operation.id, attempts: attempts.length, processed });
      appendCallSite(error, callSite);
    }
  } catch {
    // A plugin or a transport threw an error whose fields cannot be read or set. It still fails the call.
  }
  return error;
};
