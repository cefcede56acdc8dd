import * as z from "zod/mini";
import { ACHReturnCode } from "./ach-return-code.js";
import { RTPRejectionCode } from "./rtp-rejection-code.js";
import { openObject, type Schema } from "./schema.js";

const BankAccountExceptionSchema = openObject({
  achReturnCode: z.optional(ACHReturnCode),
  rtpRejectionCode: z.optional(RTPRejectionCode),
  fednowRejectionCode: z.optional(z.string()),
  description: z.string(),
});

/** Why a bank rejected or returned a payment. */
export interface BankAccountException extends z.infer<typeof BankAccountExceptionSchema> {}

/** Why a bank rejected or returned a payment. */
export const BankAccountException: Schema<BankAccountException> = BankAccountExceptionSchema;
