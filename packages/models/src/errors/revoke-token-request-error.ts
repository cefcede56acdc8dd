import { toCamelCase } from "../wire-names.js";
import type { APIResponse } from "./api-response.js";
import { readFieldErrors } from "./field-errors.js";
import { UnprocessableEntityError } from "./unprocessable-entity-error.js";

/** The server's message for each rejected field of a `revokeAccessToken` request. */
export type RevokeTokenRequestFields = Readonly<
  Partial<Record<"token" | "tokenTypeHint" | "clientId" | "clientSecret", string>>
>;

/** The server rejected fields of a `revokeAccessToken` request (status 422). */
export class RevokeTokenRequestError extends UnprocessableEntityError<
  RevokeTokenRequestFields,
  "revoke_token_request_error"
> {
  /** @internal */
  static override readonly kind: string = "RevokeTokenRequestError";
  override readonly code = "revoke_token_request_error";

  constructor(response: APIResponse) {
    super(response, (body) => readFieldErrors(body, (key) => [toCamelCase(key)]));
  }
}
