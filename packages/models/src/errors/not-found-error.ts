import { APIError } from "./api-error.js";

/** The resource does not exist, or belongs to another account (status 404). */
export class NotFoundError extends APIError<"not_found_error"> {
  /** @internal */
  static override readonly kind: string = "NotFoundError";
  override readonly code = "not_found_error";
}
