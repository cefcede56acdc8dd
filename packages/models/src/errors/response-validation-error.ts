import { type Answer, answerMessage } from "./answer.js";
import { formatIssues, type Issue } from "./issue.js";
import { MoovError } from "./moov-error.js";

/** The server answered that all is well, with a body that is not what the contract says. */
export class ResponseValidationError extends MoovError {
  /** @internal */
  static override readonly kind: string = "ResponseValidationError";
  readonly code = "response_validation_error";
  readonly status: number;
  /** `x-request-id` of the answer: what Moov's support asks for. */
  readonly requestId: string | undefined;
  /** What is wrong, and where. */
  readonly issues: readonly Issue[];
  readonly #answer: Answer;

  constructor(answer: Answer, issues: readonly Issue[]) {
    super(
      answerMessage(
        answer,
        `the answer is not what the contract says: ${formatIssues(issues)}`,
        "The server may have acted on it. Check that baseURL is Moov's.",
      ),
    );
    this.status = answer.status;
    this.requestId = answer.headers["x-request-id"];
    this.issues = issues;
    this.#answer = answer;
  }

  /** The answer as it came, for who asks: it may hold a token, so it shows nowhere by itself. */
  get response(): {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  } {
    const { status, headers, body } = this.#answer;
    return { status, headers, body };
  }
}
