import { readReason } from "./api-error.js";
import type { APIResponse } from "./api-response.js";
import { ConflictError } from "./conflict-error.js";

/** The card is already linked to the account (status 409 of `linkCard`). */
export class DuplicateCardError extends ConflictError<"duplicate_card_error"> {
  /** @internal */
  static override readonly kind: string = "DuplicateCardError";
  override readonly code = "duplicate_card_error";
  /** The server's message. `undefined` if the response has no documented body. */
  readonly error: string | undefined;
  /** The card that is already linked. `undefined` if the server does not return its ID. */
  readonly existingCardID: string | undefined;

  constructor(response: APIResponse) {
    super(response);
    const { existingCardID } = (response.data ?? {}) as { readonly existingCardID?: unknown };
    this.error = readReason(response) || undefined;
    this.existingCardID = typeof existingCardID === "string" ? existingCardID : undefined;
  }
}
