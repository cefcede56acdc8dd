import { MoovError } from "@moovkit/models";
import { appendCallSite, type CallSite } from "./call-site.js";
import { combineProcessed, isMoreProcessed, type SentRequests, secretsOfCall } from "./call-state.js";
import { toForeignError } from "./foreign-error.js";

const toMoovError = (error: unknown, failedCall: SentRequests): MoovError => {
  try {
    // Foreign code has its own borders, so this is an error of the SDK, or of a value that cannot be sent.
    if (error instanceof MoovError) return error;
  } catch {
    // A proxy can throw.
  }
  const source = `${failedCall.operation.id}: the declaration of the operation`;
  return toForeignError(error, secretsOfCall(failedCall), source);
};

/**
 * Converts anything that was thrown during a call to the error of the call. Sets `operation`, `attempts` and `processed`,
 * and adds the caller to the stack. Never throws.
 */
export const finishError = (cause: unknown, failedCall: SentRequests, callSite: CallSite): MoovError => {
  const error = toMoovError(cause, failedCall);
  try {
    // An error that has an operation belongs to another call, which a plugin made. Several calls may share it.
    const { operation, attempts } = failedCall;
    const processed = combineProcessed(attempts);
    if (error.operation === undefined && Object.isExtensible(error)) {
      Object.assign(error, { operation: operation.id, attempts: attempts.length, processed });
      appendCallSite(error, callSite);
    } else if (isMoreProcessed(processed, error.processed)) {
      // The error must not claim that the server did nothing, if an attempt of this call may have been processed.
      Object.assign(error, { processed });
    }
  } catch {
    // A plugin or a transport threw an error whose fields cannot be read or set. It still fails the call.
  }
  return error;
};
