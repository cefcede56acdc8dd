import type { APIError } from "@moovkit/models";
import { Call, type Outcome } from "./call.js";
import type { CallError } from "./call-error.js";
import { appendCallSite, type CallSite } from "./call-site.js";
import { finishError } from "./finish-error.js";
import type { PaginatedCall } from "./paginated-call.js";

/**
 * A call that has started. It is in an object, because a promise that resolves with a call would wait for the result of
 * the call.
 */
export interface StartedCall<Output, Item, Failure extends APIError> {
  readonly call: PaginatedCall<Output, Item, CallError<Failure>>;
}

/**
 * Returns the call of an operation that is being loaded.
 *
 * @param id - The name of the operation.
 * @param starting - Resolves when the operation is loaded and the call is running.
 * @param callSite - The code that made the call.
 */
export const createDeferredCall = <Output, Item, Failure extends APIError>(
  id: string,
  starting: Promise<StartedCall<Output, Item, Failure>>,
  callSite: CallSite,
): PaginatedCall<Output, Item, CallError<Failure>> => {
  const readOutcome = async (): Promise<Outcome<Output, CallError<Failure>>> => {
    try {
      const { call } = await starting;
      return { ok: true, ...(await call.withResponse()) };
    } catch (cause) {
      // The error of a call that started has its operation already.
      const error = finishError(cause, { operation: { id }, attempts: [] }, callSite);
      appendCallSite(error, callSite);
      return { ok: false, error: error as CallError<Failure> };
    }
  };
  return Object.assign(new Call(readOutcome()), {
    async *[Symbol.asyncIterator]() {
      const { call } = await starting;
      yield* call;
    },
  });
};
