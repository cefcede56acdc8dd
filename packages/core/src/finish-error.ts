import { MoovError } from "@moovkit/models";
import { appendCallSite, type CallSite } from "./call-site.js";
import { type CallState, combineProcessed } from "./call-state.js";
import { toForeignError } from "./foreign-error.js";
import { secretsOf } from "./redaction/secrets.js";

/** The operation and the requests of a call that failed. */
export type FailedCall = Pick<CallState, "operation" | "attempts">;

const toMoovError = (error: unknown, { operation, attempts }: FailedCall): MoovError => {
  // Plugins, the authenticator and the transport have their own borders, so anything else comes from the declaration.
  if (error instanceof MoovError) return error;
  const requests = attempts.map(({ request }) => request);
  const secrets = secretsOf(requests, operation.secretFields);
  return toForeignError(error, secrets, `${operation.id}: the declaration of the operation`);
};

/**
 * Converts anything that was thrown during a call to the error of the call. Sets `operation`, `attempts` and `processed`,
 * and adds the caller to the stack. Never throws.
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
