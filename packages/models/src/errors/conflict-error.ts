import { APIError } from "./api-error.js";

/** The request conflicts with the state of the resource (status 409), such as a duplicate. */
export class ConflictError extends APIError<"conflict_error"> {
  /** @internal */
  static override readonly kind: string = "ConflictError";
  override readonly code = "conflict_error";
}
