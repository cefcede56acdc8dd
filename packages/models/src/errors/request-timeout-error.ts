import type { MoovErrorOptions } from "./moov-error.js";
import { TransportError } from "./transport-error.js";

/** Options of a `RequestTimeoutError`. */
export interface RequestTimeoutErrorOptions extends MoovErrorOptions {
  /**
   * The limit that was exceeded.
   * @default "timeoutMs"
   */
  readonly limit?: "timeoutMs" | "deadlineMs" | undefined;
}

/** The response did not arrive in time. The server may have processed the request. */
export class RequestTimeoutError extends TransportError {
  /** @internal */
  static override readonly kind: string = "RequestTimeoutError";
  readonly code = "request_timeout_error";
  /** The limit that was exceeded: that of one attempt (`timeoutMs`) or that of the call (`deadlineMs`). */
  readonly limit: "timeoutMs" | "deadlineMs";

  constructor(message: string, options?: RequestTimeoutErrorOptions) {
    super(message, { ...options, processed: options?.processed ?? "maybe" });
    this.limit = options?.limit ?? "timeoutMs";
  }
}
