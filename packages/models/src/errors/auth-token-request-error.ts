import { toCamelCase } from "../wire-names.js";
import type { APIResponse } from "./api-response.js";
import { readFieldErrors } from "./field-errors.js";
import { UnprocessableEntityError } from "./unprocessable-entity-error.js";

/** The server's message for each rejected field of a `createAccessToken` request. */
export type AuthTokenRequestFields = Readonly<
  Partial<Record<"grantType" | "clientId" | "clientSecret" | "scope" | "refreshToken", string>>
>;

/** The server rejected fields of a `createAccessToken` request (status 422). */
export class AuthTokenRequestError extends UnprocessableEntityError<
  AuthTokenRequestFields,
  "auth_token_request_error"
> {
  /** @internal */
  static override readonly kind: string = "AuthTokenRequestError";
  override readonly code = "auth_token_request_error";

  constructor(response: APIResponse) {
    super(response, (body) => readFieldErrors(body, (key) => [toCamelCase(key)]));
  }
}
