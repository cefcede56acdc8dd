import { parseRetryAfter } from "../retry-after.js";
import { APIError } from "./api-error.js";
import type { APIResponse } from "./api-response.js";

/** The account exceeded Moov's rate limit (status 429). The server did not process the request. */
export class RateLimitError extends APIError<"rate_limit_error"> {
  /** @internal */
  static override readonly kind: string = "RateLimitError";
  override readonly code = "rate_limit_error";
  /** Delay that the server requests, in milliseconds since the response. `undefined` if it requests none. */
  readonly retryAfterMs: number | undefined;

  constructor(response: APIResponse) {
    const retryAfterMs = parseRetryAfter(response.headers, response.receivedAt);
    super(
      response,
      "too many requests",
      retryAfterMs === undefined ? "Try again later." : `Try again in ${retryAfterMs} ms.`,
    );
    this.retryAfterMs = retryAfterMs;
  }
}
