import { APIError } from "./api-error.js";

/** The server failed (status 5XX). It may have processed the request. */
export class ServerError extends APIError<"server_error"> {
  /** @internal */
  static override readonly kind: string = "ServerError";
  override readonly code = "server_error";
}
