import type { MoovErrorOptions } from "./moov-error.js";
import { TransportError } from "./transport-error.js";

/**
 * The caller's `signal` aborted the call. `cause` is the reason of the signal. The server may have processed the request.
 */
export class RequestAbortedError extends TransportError {
  /** @internal */
  static override readonly kind: string = "RequestAbortedError";
  readonly code = "request_aborted_error";

  constructor(message: string, options?: MoovErrorOptions) {
    super(message, { ...options, processed: options?.processed ?? "maybe" });
  }
}
