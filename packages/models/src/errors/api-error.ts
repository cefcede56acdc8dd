import type { APIResponse } from "./api-response.js";
import { MoovError } from "./moov-error.js";
import { formatResponseMessage } from "./response-message.js";
import { adviseOnStatus } from "./status-advice.js";

/** The `code` of an `APIError` and of each of its subclasses. */
export type APIErrorCode =
  | "api_error"
  | "generic_error"
  | "authentication_error"
  | "signed_out_error"
  | "permission_denied_error"
  | "not_found_error"
  | "conflict_error"
  | "duplicate_card_error"
  | "unprocessable_entity_error"
  | "auth_token_request_error"
  | "revoke_token_request_error"
  | "rate_limit_error"
  | "server_error";

/**
 * The server responded with a status that is not a success. Most statuses have a subclass.
 *
 * `processed` is `"no"` for a 4XX, which refuses the request, and `"maybe"` for all other statuses.
 */
export class APIError<Code extends APIErrorCode = APIErrorCode> extends MoovError {
  /** @internal */
  static override readonly kind: string = "APIError";
  readonly code: Code = "api_error" as Code;
  readonly status: number;
  /** The `x-request-id` header of the response. Quote it when you contact Moov's support. */
  readonly requestId: string | undefined;
  readonly #response: APIResponse;

  /**
   * @param response - The response of the server.
   * @param detail - What is wrong.
   * @param advice - What to do next.
   * @param options - The cause, if another error led to this one.
   */
  constructor(
    response: APIResponse,
    detail: string = readReason(response),
    advice: string = adviseOnStatus(response),
    options?: { readonly cause?: unknown },
  ) {
    const { status } = response;
    super(formatResponseMessage(response, detail, advice), {
      processed: status >= 400 && status < 500 ? "no" : "maybe",
      ...options,
    });
    this.status = status;
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

/** Returns the server's message, which most error bodies contain: `{ "error": string }`. */
export const readReason = ({ data }: Pick<APIResponse, "data">): string => {
  const { error } = (data ?? {}) as { readonly error?: unknown };
  return typeof error === "string" ? error : "";
};
