import type { MoovErrorOptions } from "./moov-error.js";
import { TransportError } from "./transport-error.js";

/** Options of a `ConnectionError`. */
export interface ConnectionErrorOptions extends MoovErrorOptions {
  /** Whether a connection was established. `undefined` if the runtime does not report it. */
  readonly connected?: boolean | undefined;
  /** Delay in milliseconds before another attempt makes sense. */
  readonly retryAfterMs?: number | undefined;
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
  /** Delay in milliseconds before another attempt makes sense. `undefined` if it is not known. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options?: ConnectionErrorOptions) {
    const defaultProcessed = options?.connected === false ? "no" : "maybe";
    super(message, { ...options, processed: options?.processed ?? defaultProcessed });
    this.connected = options?.connected;
    this.retryAfterMs = options?.retryAfterMs;
  }
}
