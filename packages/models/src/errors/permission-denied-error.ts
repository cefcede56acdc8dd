import { APIError } from "./api-error.js";

/** The credentials do not allow the operation (status 403): the scope or the origin does not match. */
export class PermissionDeniedError extends APIError<"permission_denied_error"> {
  /** @internal */
  static override readonly kind: string = "PermissionDeniedError";
  override readonly code = "permission_denied_error";
}
