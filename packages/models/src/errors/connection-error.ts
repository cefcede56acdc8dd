import type { MoovErrorOptions } from "./moov-error.js";
import { TransportError } from "./transport-error.js";

export interface ConnectionErrorOptions extends MoovErrorOptions {
  readonly connected?: boolean | undefined;
}

/** The server was not reached, or the connection broke before the whole answer was here. */
export class ConnectionError extends TransportError {
  /** @internal */
  static override readonly kind: string = "ConnectionError";
  readonly code = "connection_error";
  /**
   * `false`: no connection was made (name lookup, refused, TLS), so the server saw nothing of the request. `true`:
   * the server may have acted on it. `undefined`: the runtime does not tell.
   */
  readonly connected: boolean | undefined;

  constructor(message: string, options?: ConnectionErrorOptions) {
    super(message, options);
    this.connected = options?.connected;
  }
}
