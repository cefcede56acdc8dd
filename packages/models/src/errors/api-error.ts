import type { APIResponse } from "./api-response.js";
import { MoovError } from "./moov-error.js";
import { formatResponseMessage } from "./response-message.js";

/** The `code` of an `APIError` and of each of its subclasses. */
export type APIErrorCode =
  | "api_error"
  | "generic_error"
  | "auth_token_request_error"
  | "revoke_token_request_error"
  | "rate_limit_error";

/**
 * The server responded with a status other than 2XX. The statuses that the API documents have subclasses.
 */
export class APIError<Code extends APIErrorCode = APIErrorCode> extends MoovError {
  /** @internal */
  static override readonly kind: string = "APIError";
  readonly code: Code = "api_error" as Code;
  readonly status: number;
  /** The `x-request-id` header of the response. Quote it when you contact Moov's support. */
  readonly requestId: string | undefined;
  readonly #response: APIResponse;

  constructor(response: APIResponse, detail = "", advice: string = adviseOn(response.status)) {
    super(formatResponseMessage(response, detail, advice));
    this.status = response.status;
    this.requestId = response.headers["x-request-id"];
    this.#response = response;
  }

  /** Headers of the response, with names in lower case. Not part of the error's printed form or JSON. */
  get headers(): Readonly<Record<string, string>> {
    return this.#response.headers;
  }

  /** Body of the response as text, empty if there was none. Not part of the error's printed form or JSON. */
  get body(): string {
    return this.#response.body;
  }
}

const adviseOn = (status: number): string => {
  if (status < 400) return "Redirects are not followed. Set `baseURL` to the final address.";
  if (status === 401) return "Check the API key, or create a new access token.";
  if (status === 403) return "Check the scope of the credentials and the allowed domains of the API key.";
  if (status === 404) return "Check `baseURL` and `apiVersion`.";
  if (status >= 500) return "Try again later.";
  return "Correct the request.";
};
