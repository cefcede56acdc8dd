import type { APIResponse } from "./api-response.js";
import { formatIssues, type Issue } from "./issue.js";
import { MoovError } from "./moov-error.js";
import { formatResponseMessage } from "./response-message.js";

/** The server responded with a success status and a body that is not the documented one. */
export class ResponseValidationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "ResponseValidationError";
  readonly code = "response_validation_error";
  readonly status: number;
  /** The `x-request-id` header of the response. Quote it when you contact Moov's support. */
  readonly requestId: string | undefined;
  /** The problems of the body. */
  readonly issues: readonly Issue[];
  readonly #response: APIResponse;

  constructor(response: APIResponse, issues: readonly Issue[]) {
    super(
      formatResponseMessage(
        response,
        `invalid response: ${formatIssues(issues, "the body")}`,
        "The server reported success, so look up the resource before calling again. Check that `baseURL` is Moov's.",
      ),
      { processed: "yes" },
    );
    this.status = response.status;
    this.requestId = response.headers["x-request-id"];
    this.issues = issues;
    this.#response = response;
  }

  /** The response. It may contain a token, so it is not part of the error's printed form or JSON. */
  get response(): {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  } {
    const { status, headers, body } = this.#response;
    return { status, headers, body };
  }
}
