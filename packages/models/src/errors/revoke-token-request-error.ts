import { REVOKE_TOKEN_REQUEST_NAMES, type RevokeTokenRequest } from "../revoke-token-request.js";
import { decodeStrings } from "../wire-names.js";
import { APIError } from "./api-error.js";
import type { APIResponse } from "./api-response.js";
import { formatFields } from "./issue.js";

/** The server rejected fields of a `revokeAccessToken` request (status 422). */
export class RevokeTokenRequestError extends APIError<"revoke_token_request_error"> {
  /** @internal */
  static override readonly kind: string = "RevokeTokenRequestError";
  override readonly code = "revoke_token_request_error";
  /** The server's message for each rejected field. */
  readonly fields: Readonly<Partial<Record<keyof RevokeTokenRequest, string>>>;

  constructor(response: APIResponse) {
    const fields = decodeStrings(response.data, REVOKE_TOKEN_REQUEST_NAMES);
    super(response, formatFields(fields));
    this.fields = fields;
  }
}
