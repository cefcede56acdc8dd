import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { TransferParty } from "./transfer-party.js";

const MoovFeeSchema = openObject({
  accountID: z.string(),
  /** The role of the account in the transfer. */
  transferParty: TransferParty,
  totalAmount: AmountDecimal,
  feeIDs: z.array(z.string()),
});

/** What one account pays Moov for a transfer. */
export interface MoovFee extends z.infer<typeof MoovFeeSchema> {}

/** What one account pays Moov for a transfer. */
export const MoovFee: Schema<MoovFee> = MoovFeeSchema;

const MoovFeeDetailsSchema = openObject({
  cardScheme: z.optional(z.string()),
  interchange: z.optional(z.string()),
  discount: z.optional(z.string()),
  moovProcessing: z.string(),
});

/** The parts of Moov's fee. Each is a decimal in the main unit of the currency. */
export interface MoovFeeDetails extends z.infer<typeof MoovFeeDetailsSchema> {}

/** The parts of Moov's fee. Each is a decimal in the main unit of the currency. */
export const MoovFeeDetails: Schema<MoovFeeDetails> = MoovFeeDetailsSchema;
