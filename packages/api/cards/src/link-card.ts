import { DuplicateCardError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { CardExpirationInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Card } from "./card.js";
import { CardAddressInput } from "./card-address-input.js";
import { CARD_SECRETS } from "./card-secrets.js";
import { endToEndToken } from "./end-to-end-token-input.js";
import { LinkCardIssues } from "./errors.js";
import { omittedForm } from "./omitted-form.js";

const text = () => z.string().check(z.minLength(1));

const ONE_FORM = "must not be combined with another form. Pass `cardNumber` and `cardCvv`, or `e2ee`";

const cardDetails = {
  accountID: id(),
  expiration: CardExpirationInput,
  /** The name on the card. */
  holderName: z.optional(z.string()),
  billingAddress: CardAddressInput,
  /**
   * Whether the merchant stores the card with the consent of its holder. The card networks then report changes to the
   * card.
   */
  cardOnFile: z.optional(z.boolean()),
  /**
   * The account of the merchant. The issuer of the card sees it in the verification of the card.
   * @default Your own account.
   */
  merchantAccountID: z.optional(id()),
  /**
   * Whether the issuer compares `holderName` with the name of the cardholder. Only for Visa and Mastercard: Moov rejects it for
   * other cards.
   */
  verifyName: z.optional(z.boolean()),
  /** `"payment-method"` waits until the payment methods of the card exist, and returns them. */
  waitFor: z.optional(z.enum(["payment-method"])),
};

const LinkCardByNumberInputSchema = z.strictObject({
  ...cardDetails,
  e2ee: omittedForm(ONE_FORM),
  /** Secret. Your application needs a PCI attestation of compliance to handle it. */
  cardNumber: text(),
  /** The card verification value: three digits, or four of American Express. Secret. */
  cardCvv: text(),
});

const LinkCardByTokenInputSchema = z.strictObject({
  ...cardDetails,
  /** The JSON `{ "cardNumber": "…", "cardCvv": "…" }`, encrypted with the key of `generateEndToEndKey`. */
  e2ee: endToEndToken("`cardNumber` and `cardCvv`"),
  cardNumber: omittedForm(ONE_FORM),
  cardCvv: omittedForm(ONE_FORM),
});

/** Input of `linkCard` with the card number in plain text. */
export interface LinkCardByNumberInput extends z.infer<typeof LinkCardByNumberInputSchema> {}

/** Input of `linkCard` with the card number in an encrypted token. */
export interface LinkCardByTokenInput extends z.infer<typeof LinkCardByTokenInputSchema> {}

/** Input of `linkCard`: either `cardNumber` and `cardCvv`, or `e2ee`. */
export type LinkCardInput = LinkCardByNumberInput | LinkCardByTokenInput;

/** Input of `linkCard`: either `cardNumber` and `cardCvv`, or `e2ee`. */
export const LinkCardInput: Schema<LinkCardInput> = z.union([
  LinkCardByNumberInputSchema,
  LinkCardByTokenInputSchema,
]);

/**
 * Links a card to an account, and verifies it with its issuer. Read the results in `cardVerification`. Moov creates its
 * payment methods asynchronously: pass `waitFor: "payment-method"` if you use them next.
 *
 * Rejects with a `DuplicateCardError` if the account already has the card. Its `existingCardID` is the ID of that card.
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, call `linkCard` again, and treat
 * a `DuplicateCardError` as success.
 *
 * An access token needs the scope `/accounts/{accountID}/cards.write`.
 *
 * @example
 * ```ts
 * import { linkCard } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { cardID, cardVerification } = await linkCard(client, {
 *   accountID: "5a3f",
 *   waitFor: "payment-method",
 *   cardNumber: "4111111111111111",
 *   cardCvv: "111",
 *   expiration: { month: "01", year: "32" },
 *   billingAddress: { postalCode: "11111" },
 * });
 * ```
 * @see https://docs.moov.io/api/sources/cards/create/
 */
export const linkCard = defineOperation({
  id: "linkCard",
  method: "POST",
  path: "/accounts/{accountID}/cards",
  input: LinkCardInput,
  headers: { waitFor: "x-wait-for" },
  output: { 200: Card },
  errors: { 400: GenericError, 409: DuplicateCardError, 422: unprocessable(LinkCardIssues) },
  secretFields: CARD_SECRETS,
  // A second request fails with status 409.
  idempotent: false,
});
