import { parseRetryAfter } from "../retry-after.js";
import type { Answer } from "./answer.js";
import { APIError } from "./api-error.js";

/** 429: more requests than Moov allows in a second. Nothing was done. */
export class RateLimitError extends APIError<"rate_limit_error"> {
  /** @internal */
  static override readonly kind: string = "RateLimitError";
  override readonly code = "rate_limit_error";
  /** How long the server asks to wait, in ms from the moment of the answer; `undefined` where it does not say. */
  readonly retryAfterMs: number | undefined;

  constructor(answer: Answer) {
    const retryAfterMs = parseRetryAfter(answer.headers);
    super(
      answer,
      "too many requests",
      retryAfterMs === undefined ? "Try again later." : `Try again in ${retryAfterMs} ms.`,
    );
    this.retryAfterMs = retryAfterMs;
  }
}
