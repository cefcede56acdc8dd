import type { MoovErrorOptions } from "./moov-error.js";
import { TransportError } from "./transport-error.js";

export interface RequestTimeoutErrorOptions extends MoovErrorOptions {
  readonly limit?: "timeoutMs" | "deadlineMs";
}

/** No whole answer in time. The server may have acted on the request. */
export class RequestTimeoutError extends TransportError {
  /** @internal */
  static override readonly kind: string = "RequestTimeoutError";
  readonly code = "request_timeout_error";
  /** Which limit passed: that of one attempt (`timeoutMs`) or that of the whole call (`deadlineMs`). */
  readonly limit: "timeoutMs" | "deadlineMs";

  constructor(message: string, options?: RequestTimeoutErrorOptions) {
    super(message, options);
    this.limit = options?.limit ?? "timeoutMs";
  }
}
