import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Card } from "./card.js";
import { CardAddressUpdateInput } from "./card-address-input.js";
import { CardExpirationUpdateInput } from "./card-expiration-update-input.js";
import { CARD_SECRETS } from "./card-secrets.js";
import { EndToEndTokenInput } from "./end-to-end-token-input.js";
import { UpdateCardIssues } from "./errors.js";
import { omittedForm } from "./omitted-form.js";

const ONE_FORM = "must not be combined with another form. Pass one of `cardCvv` and `e2ee`";

const cardChanges = {
  accountID: id(),
  cardID: id(),
  /** The fields of the address to change. */
  billingAddress: z.optional(CardAddressUpdateInput),
  expiration: z.optional(CardExpirationUpdateInput),
  /** Whether the merchant stores the card with the consent of its holder. */
  cardOnFile: z.optional(z.boolean()),
  /**
   * The account of the merchant that stores the card.
   * @default Your own account, if `cardOnFile` is `true`.
   */
  merchantAccountID: z.optional(id()),
  /**
   * Whether the issuer compares `holderName` with the name of the cardholder. Only for Visa and Mastercard: Moov rejects it for
   * other cards.
   */
  verifyName: z.optional(z.boolean()),
  /** The name on the card. */
  holderName: z.optional(z.string()),
};

const UpdateCardWithTokenInputSchema = z.strictObject({
  ...cardChanges,
  /** The JSON `{ "cardCvv": "…" }`, encrypted with the key of `generateEndToEndKey`. */
  e2ee: z.optional(EndToEndTokenInput),
  cardCvv: omittedForm(ONE_FORM),
});

const UpdateCardDetailsInputSchema = z.strictObject({
  ...cardChanges,
  e2ee: omittedForm(ONE_FORM),
  /**
   * The card verification value. If it is set, the issuer of the card verifies it and the billing address again.
   * Secret.
   */
  cardCvv: z.optional(z.string().check(z.minLength(1))),
});

/** Input of `updateCard` without a token. Fields that are omitted keep their values. */
export interface UpdateCardDetailsInput extends z.infer<typeof UpdateCardDetailsInputSchema> {}

/** Input of `updateCard` with the verification value in an encrypted token. Fields that are omitted keep their values. */
export interface UpdateCardWithTokenInput extends z.infer<typeof UpdateCardWithTokenInputSchema> {}

/** Input of `updateCard`. Fields that are omitted keep their values. At most one of `cardCvv` and `e2ee`. */
export type UpdateCardInput = UpdateCardDetailsInput | UpdateCardWithTokenInput;

/** Input of `updateCard`. Fields that are omitted keep their values. At most one of `cardCvv` and `e2ee`. */
export const UpdateCardInput: Schema<UpdateCardInput> = z.union([
  UpdateCardDetailsInputSchema,
  UpdateCardWithTokenInputSchema,
]);

/**
 * Changes the details of a card, such as its expiration. The issuer verifies the card again only if the input has a
 * CVV. The number of a card cannot be changed: link the new card instead. An access token needs the scope
 * `/accounts/{accountID}/cards.write`.
 *
 * @example
 * ```ts
 * import { updateCard } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateCard(client, {
 *   accountID: "5a3f",
 *   cardID: "c41d",
 *   expiration: { month: "01", year: "36" },
 *   cardCvv: "111",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/cards/update/
 */
export const updateCard = defineOperation({
  id: "updateCard",
  method: "PATCH",
  path: "/accounts/{accountID}/cards/{cardID}",
  input: UpdateCardInput,
  output: { 200: Card },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateCardIssues) },
  secretFields: CARD_SECRETS,
});
