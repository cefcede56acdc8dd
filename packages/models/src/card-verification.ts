import * as z from "zod/mini";
import { AccountNameVerification } from "./account-name-verification.js";
import { CardVerificationResult } from "./card-verification-result.js";
import { openObject, type Schema } from "./schema.js";

const CardVerificationSchema = openObject({
  cvv: CardVerificationResult,
  addressLine1: CardVerificationResult,
  postalCode: CardVerificationResult,
  accountName: z.optional(AccountNameVerification),
});

/** Results of the checks of a card. */
export interface CardVerification extends z.infer<typeof CardVerificationSchema> {}

/** Results of the checks of a card. */
export const CardVerification: Schema<CardVerification> = CardVerificationSchema;
