import { Address, CardBrand, CardExpiration, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardFormFactor } from "./issued-card-form-factor.js";
import { IssuedCardState } from "./issued-card-state.js";
import { IssuedControls } from "./issuing-controls.js";

const issuedCardFields = {
  issuedCardID: z.string(),
  brand: CardBrand,
  lastFourCardNumber: z.string(),
  expiration: CardExpiration,
  /** The wallet that pays for the card. */
  fundingWalletID: z.string(),
  /** The account of the person who uses the card. */
  authorizedUserAccountID: z.optional(z.string()),
  nickname: z.optional(z.string()),
  /** Your data. */
  metadata: z.optional(z.record(z.string(), z.string())),
  billingAddress: z.optional(Address),
  state: IssuedCardState,
  formFactor: IssuedCardFormFactor,
  controls: z.optional(IssuedControls),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
};

const IssuedCardSchema = openObject(issuedCardFields);

/** A card that Moov has issued, without its number. */
export interface IssuedCard extends z.infer<typeof IssuedCardSchema> {}

/** A card that Moov has issued, without its number. */
export const IssuedCard: Schema<IssuedCard> = IssuedCardSchema;

const FullIssuedCardSchema = openObject({
  ...issuedCardFields,
  /** The card number, 16 to 19 digits. Secret. */
  pan: z.string(),
  /** The security code, 3 or 4 digits. Secret. */
  cvv: z.string(),
});

/** A card that Moov has issued, with its number and security code. */
export interface FullIssuedCard extends z.infer<typeof FullIssuedCardSchema> {}

/** A card that Moov has issued, with its number and security code. */
export const FullIssuedCard: Schema<FullIssuedCard> = FullIssuedCardSchema;
