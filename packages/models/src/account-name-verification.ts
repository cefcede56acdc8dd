import * as z from "zod/mini";
import { CardVerificationResult } from "./card-verification-result.js";
import { openObject, type Schema } from "./schema.js";

const AccountNameVerificationSchema = openObject({
  firstName: z.optional(CardVerificationResult),
  lastName: z.optional(CardVerificationResult),
  middleName: z.optional(CardVerificationResult),
  fullName: z.optional(CardVerificationResult),
});

/** Results of the check of a cardholder's name. */
export interface AccountNameVerification extends z.infer<typeof AccountNameVerificationSchema> {}

/** Results of the check of a cardholder's name. */
export const AccountNameVerification: Schema<AccountNameVerification> = AccountNameVerificationSchema;
