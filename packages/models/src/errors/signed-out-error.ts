import { APIError } from "./api-error.js";

/**
 * The server of your application issued no access token to the page, because the user is not signed in (status 401, including a
 * redirect to a sign-in page) or has no access (status 403). Calls that need the token fail with an `AuthenticationError`,
 * whose `cause` is this error.
 */
export class SignedOutError extends APIError<"signed_out_error"> {
  /** @internal */
  static override readonly kind: string = "SignedOutError";
  override readonly code = "signed_out_error";
}
