import type { Answer } from "./answer.js";
import { APIError } from "./api-error.js";
import { texts } from "./texts.js";

/** 400: the server does not understand the request. */
export class GenericError extends APIError<"generic_error"> {
  /** @internal */
  static override readonly kind: string = "GenericError";
  override readonly code = "generic_error";
  /** What the server says of it; `undefined` where its body is not the one the API describes. */
  readonly error: string | undefined;

  constructor(answer: Answer) {
    const { error } = texts(answer.data, ["error"]);
    super(answer, error);
    this.error = error;
  }
}
