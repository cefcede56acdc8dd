import { MoovError } from "./moov-error.js";

/** Base class of the errors of calls that received no complete response. */
export abstract class TransportError extends MoovError {
  /** @internal */
  static override readonly kind: string = "TransportError";
  abstract override readonly code: "connection_error" | "request_timeout_error" | "request_aborted_error";
}
