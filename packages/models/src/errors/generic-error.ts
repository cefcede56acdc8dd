import { APIError, readReason } from "./api-error.js";
import type { APIResponse } from "./api-response.js";

/** The server could not understand the request (status 400). */
export class GenericError extends APIError<"generic_error"> {
  /** @internal */
  static override readonly kind: string = "GenericError";
  override readonly code = "generic_error";
  /** The server's message. `undefined` if the response has no documented body. */
  readonly error: string | undefined;

  constructor(response: APIResponse) {
    super(response);
    this.error = readReason(response) || undefined;
  }
}
