import type { Answer } from "./answer.js";
import { APIError } from "./api-error.js";
import { fieldsDetail, texts } from "./texts.js";

const FIELDS = ["token", "tokenTypeHint", "clientId", "clientSecret"] as const;

/** 422 of `revokeAccessToken`: the server refuses some fields of the request. */
export class RevokeTokenRequestError extends APIError<"revoke_token_request_error"> {
  /** @internal */
  static override readonly kind: string = "RevokeTokenRequestError";
  override readonly code = "revoke_token_request_error";
  /** What the server says is wrong, by field. */
  readonly fields: { readonly [Field in (typeof FIELDS)[number]]?: string };

  constructor(answer: Answer) {
    const fields = texts(answer.data, FIELDS);
    super(answer, fieldsDetail(fields));
    this.fields = fields;
  }
}
