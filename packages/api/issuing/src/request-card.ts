import { defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { AddressInput, CardExpirationInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { RequestCardIssues } from "./errors.js";
import { IssuedCard } from "./issued-card.js";
import { IssuingControlsInput } from "./issuing-controls.js";

const RequestCardInputSchema = z.strictObject({
  /** The business that pays for the card from its wallet. */
  accountID: id(),
  /** The account of the person who uses the card. */
  authorizedUserAccountID: z.optional(id()),
  nickname: z.optional(z.string()),
  /** Your data. Moov stores it. */
  metadata: z.optional(z.record(z.string(), z.string())),
  billingAddress: z.optional(AddressInput),
  /** When the card expires, 1 to 24 months from now. Moov does not document the default. */
  expiration: z.optional(CardExpirationInput),
  controls: z.optional(IssuingControlsInput),
});

/** Input of `requestCard`. */
export interface RequestCardInput extends z.infer<typeof RequestCardInputSchema> {}

/** Input of `requestCard`. */
export const RequestCardInput: Schema<RequestCardInput> = RequestCardInputSchema;

/**
 * Issues a virtual card to a business. Payments with the card are taken from the business's wallet of the type
 * `card-issuing`. Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the card
 * with `listIssuedCards` before you request it again.
 *
 * An access token needs the scope `/accounts/{accountID}/issued-cards.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { requestCard } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const card = await requestCard(client, {
 *   accountID: "5a3f",
 *   nickname: "Fuel",
 *   controls: {
 *     velocityLimits: [{ amount: 50_000, interval: "daily" }], // $500
 *     merchantCategoryRestrictions: { mode: "allow", categories: ["fuel-and-gas"] },
 *   },
 * });
 * console.log(card.issuedCardID, card.lastFourCardNumber);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/create/
 */
export const requestCard = defineOperation({
  id: "requestCard",
  method: "POST",
  path: "/issuing/{accountID}/cards",
  input: RequestCardInput,
  output: { 200: IssuedCard },
  errors: { 400: GenericError, 422: unprocessable(RequestCardIssues) },
  idempotent: false,
});
