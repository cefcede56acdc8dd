import type { MoovErrorOptions } from "./moov-error.js";
import { TransportError } from "./transport-error.js";

/** Options of a `ConnectionError`. */
export interface ConnectionErrorOptions extends MoovErrorOptions {
  /** Whether a connection was established. `undefined` if the runtime does not report it. */
  readonly connected?: boolean | undefined;
}

/** The server could not be reached, or the connection broke before the complete response arrived. */
export class ConnectionError extends TransportError {
  /** @internal */
  static override readonly kind: string = "ConnectionError";
  readonly code = "connection_error";
  /**
   * Whether a connection was established.
   *
   * - `false`: name lookup, connecting or TLS failed, so the server received nothing.
   * - `true`: the server may have processed the request.
   * - `undefined`: the runtime does not report it.
   */
  readonly connected: boolean | undefined;

  constructor(message: string, options?: ConnectionErrorOptions) {
    super(message, options);
    this.connected = options?.connected;
  }
}
