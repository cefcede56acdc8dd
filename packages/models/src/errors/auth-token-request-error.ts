import { AUTH_TOKEN_REQUEST_NAMES, type AuthTokenRequest } from "../auth-token-request.js";
import { decodeStrings } from "../wire-names.js";
import { APIError } from "./api-error.js";
import type { APIResponse } from "./api-response.js";
import { formatFields } from "./issue.js";

/** The server rejected fields of a `createAccessToken` request (status 422). */
export class AuthTokenRequestError extends APIError<"auth_token_request_error"> {
  /** @internal */
  static override readonly kind: string = "AuthTokenRequestError";
  override readonly code = "auth_token_request_error";
  /** The server's message for each rejected field. */
  readonly fields: Readonly<Partial<Record<keyof AuthTokenRequest, string>>>;

  constructor(response: APIResponse) {
    const fields = decodeStrings(response.data, AUTH_TOKEN_REQUEST_NAMES);
    super(response, formatFields(fields));
    this.fields = fields;
  }
}
