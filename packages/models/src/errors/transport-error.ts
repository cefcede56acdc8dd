import { MoovError } from "./moov-error.js";

/** No answer came, or not a whole one. */
export abstract class TransportError extends MoovError {
  /** @internal */
  static override readonly kind: string = "TransportError";
  abstract override readonly code: "connection_error" | "request_timeout_error" | "request_aborted_error";
}
