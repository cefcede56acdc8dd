import { formatIssues, type Issue } from "./issue.js";
import { MoovError, type MoovErrorOptions } from "./moov-error.js";

/** The input of a call is wrong. No byte was sent. */
export class RequestValidationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "RequestValidationError";
  readonly code = "request_validation_error";
  /** What is wrong, and where. */
  readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[], options?: MoovErrorOptions) {
    super(`${operation}: nothing was sent, the input is wrong: ${formatIssues(issues)}.`, options);
    this.issues = issues;
  }
}
