import { APIError } from "./api-error.js";

/** The credentials were refused (status 401), or an access token could not be obtained with them (see `cause`). */
export class AuthenticationError extends APIError<"authentication_error"> {
  /** @internal */
  static override readonly kind: string = "AuthenticationError";
  override readonly code = "authentication_error";
}
