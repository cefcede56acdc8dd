import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardMetadata } from "./card-metadata.js";
import { CARD_SECRETS } from "./card-secrets.js";
import { endToEndToken } from "./end-to-end-token-input.js";
import { GetCardMetadataIssues } from "./errors.js";
import { omittedForm } from "./omitted-form.js";

const ONE_FORM = "must not be combined with another form. Pass one of `cardNumber` and `e2ee`";

const CardMetadataByNumberInputSchema = z.strictObject({
  e2ee: omittedForm(ONE_FORM),
  /** Secret. Your application needs a PCI attestation of compliance to handle it. */
  cardNumber: z.string().check(z.minLength(1)),
});

const CardMetadataByTokenInputSchema = z.strictObject({
  /** The JSON `{ "cardNumber": "…" }`, encrypted with the key of `generateEndToEndKey`. */
  e2ee: endToEndToken("`cardNumber`"),
  cardNumber: omittedForm(ONE_FORM),
});

/** Input of `getCardMetadata` with the card number in plain text. */
export interface CardMetadataByNumberInput extends z.infer<typeof CardMetadataByNumberInputSchema> {}

/** Input of `getCardMetadata` with the card number in an encrypted token. */
export interface CardMetadataByTokenInput extends z.infer<typeof CardMetadataByTokenInputSchema> {}

/** Input of `getCardMetadata`: either `cardNumber` or `e2ee`. */
export type GetCardMetadataInput = CardMetadataByNumberInput | CardMetadataByTokenInput;

/** Input of `getCardMetadata`: either `cardNumber` or `e2ee`. */
export const GetCardMetadataInput: Schema<GetCardMetadataInput> = z.union([
  CardMetadataByTokenInputSchema,
  CardMetadataByNumberInputSchema,
]);

/**
 * Returns the details of a card number, such as its issuer, without linking the card. Use it to find out whether money
 * can be pushed to a card. An access token needs the scope `/card-metadata.read`.
 *
 * @example
 * ```ts
 * import { getCardMetadata } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { domesticPushToCard } = await getCardMetadata(client, { cardNumber: "4111100010002000" });
 * ```
 * @see https://docs.moov.io/api/sources/cards/
 */
export const getCardMetadata = defineOperation({
  id: "getCardMetadata",
  method: "POST",
  path: "/card-metadata",
  input: GetCardMetadataInput,
  output: { 200: CardMetadata },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(GetCardMetadataIssues) },
  secretFields: CARD_SECRETS,
  // Read-only. It is a POST request so that the card number is not part of a URL.
  idempotent: true,
});
