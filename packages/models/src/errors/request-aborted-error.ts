import { TransportError } from "./transport-error.js";

/** The caller's `signal` ended the call; `cause` is its reason. The server may have acted on the request. */
export class RequestAbortedError extends TransportError {
  /** @internal */
  static override readonly kind: string = "RequestAbortedError";
  readonly code = "request_aborted_error";
}
