import { formatIssues, type Issue } from "./issue.js";
import { MoovError, type MoovErrorOptions } from "./moov-error.js";

/** The input of a call is invalid. No request was sent. */
export class RequestValidationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "RequestValidationError";
  readonly code = "request_validation_error";
  /** The problems of the input. */
  readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[], options?: MoovErrorOptions) {
    super(`${operation}: invalid input, no request was sent. ${formatIssues(issues, "The input")}.`, options);
    this.issues = issues;
  }
}
