import { type Answer, answerMessage } from "./answer.js";
import { MoovError } from "./moov-error.js";

export type APIErrorCode =
  | "api_error"
  | "generic_error"
  | "auth_token_request_error"
  | "revoke_token_request_error"
  | "rate_limit_error";

/**
 * The server answered with a status that is no success: any 3XX, 4XX or 5XX. The statuses that the API describes
 * have a class of their own below this one.
 */
export class APIError<Code extends APIErrorCode = APIErrorCode> extends MoovError {
  /** @internal */
  static override readonly kind: string = "APIError";
  readonly code: Code = "api_error" as Code;
  readonly status: number;
  /** `x-request-id` of the answer: what Moov's support asks for. */
  readonly requestId: string | undefined;
  readonly #answer: Answer;

  constructor(answer: Answer, detail = "", advice: string = adviceFor(answer.status)) {
    super(answerMessage(answer, detail, advice));
    this.status = answer.status;
    this.requestId = answer.headers["x-request-id"];
    this.#answer = answer;
  }

  /** The answer's headers, names in lower case. For who asks: they show nowhere by themselves. */
  get headers(): Readonly<Record<string, string>> {
    return this.#answer.headers;
  }

  /** The answer's body as text, empty where there was none. For who asks: it shows nowhere by itself. */
  get body(): string {
    return this.#answer.body;
  }
}

const adviceFor = (status: number): string => {
  if (status < 400) return "Redirects are not followed: set baseURL to the address that answers.";
  if (status === 401) return "Check the API key, or create a new access token.";
  if (status === 403) return "The credentials lack the scope, or the API key does not allow the origin.";
  if (status === 404) return "Check baseURL and apiVersion.";
  if (status >= 500) return "Try again later.";
  return "Correct the request.";
};
