import { APIError, type APIErrorCode } from "./api-error.js";

/** The request conflicts with the state of the resource (status 409), such as a duplicate. */
export class ConflictError<Code extends APIErrorCode = "conflict_error"> extends APIError<Code> {
  /** @internal */
  static override readonly kind: string = "ConflictError";
  override readonly code: Code = "conflict_error" as Code;
}
