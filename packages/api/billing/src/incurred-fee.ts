import { AmountDecimal, FeePaidBy, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FeeGeneratedBySchema = openObject({
  transferID: z.optional(z.string()),
  cardID: z.optional(z.string()),
  disputeID: z.optional(z.string()),
  accountID: z.optional(z.string()),
  bankAccountID: z.optional(z.string()),
  invoiceID: z.optional(z.string()),
});

/** What caused a fee. */
export interface FeeGeneratedBy extends z.infer<typeof FeeGeneratedBySchema> {}

/** What caused a fee. */
export const FeeGeneratedBy: Schema<FeeGeneratedBy> = FeeGeneratedBySchema;

const IncurredFeeSchema = openObject({
  feeID: z.optional(z.string()),
  /** The account that pays the fee. */
  accountID: z.optional(z.string()),
  /** The wallet that the fee is taken from. */
  walletID: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.optional(z.string()),
  feeName: z.optional(z.string()),
  amount: z.optional(AmountDecimal),
  generatedBy: z.optional(FeeGeneratedBy),
  /** Moov does not document the values. */
  feeGroup: z.optional(z.string()),
  /** The residual of the partner that contains the fee. */
  residualID: z.optional(z.string()),
  /** The side of the transfer that pays the fee. */
  feePaidBy: z.optional(FeePaidBy),
});

/** A fee that an account has to pay. */
export interface IncurredFee extends z.infer<typeof IncurredFeeSchema> {}

/** A fee that an account has to pay. */
export const IncurredFee: Schema<IncurredFee> = IncurredFeeSchema;
