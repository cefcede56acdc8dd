import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { StatementPartnerFees } from "./statement-fees.js";

/** The fields of a summary for each kind of payment. */
const details = {
  volumeAmount: z.optional(AmountDecimal),
  /** Number of payments. */
  volumeCount: z.optional(z.int()),
  feeAmount: z.optional(AmountDecimal),
  /** What the accounts of a partner have paid. */
  merchantFeesCollected: z.optional(AmountDecimal),
  /** What a partner owes Moov. */
  partnerFeesAssessed: z.optional(AmountDecimal),
  netIncome: z.optional(AmountDecimal),
};

const BillingSummaryDetailsSchema = openObject(details);

/** The volume and the fees of one kind of payment. */
export interface BillingSummaryDetails extends z.infer<typeof BillingSummaryDetailsSchema> {}

/** The volume and the fees of one kind of payment. */
export const BillingSummaryDetails: Schema<BillingSummaryDetails> = BillingSummaryDetailsSchema;

const BillingSummaryInterchangeSchema = openObject({
  visa: AmountDecimal,
  mastercard: AmountDecimal,
  discover: AmountDecimal,
  americanExpress: AmountDecimal,
});

/** The interchange fees of each card brand. */
export interface BillingSummaryInterchange extends z.infer<typeof BillingSummaryInterchangeSchema> {}

/** The interchange fees of each card brand. */
export const BillingSummaryInterchange: Schema<BillingSummaryInterchange> = BillingSummaryInterchangeSchema;

const BillingSummaryCardAcquiringSchema = openObject({
  ...details,
  interchangeFees: z.optional(BillingSummaryInterchange),
});

/** The volume and the fees of card payments. */
export interface BillingSummaryCardAcquiring extends z.infer<typeof BillingSummaryCardAcquiringSchema> {}

/** The volume and the fees of card payments. */
export const BillingSummaryCardAcquiring: Schema<BillingSummaryCardAcquiring> =
  BillingSummaryCardAcquiringSchema;

const BillingSummarySchema = openObject({
  cardAcquiring: z.optional(BillingSummaryCardAcquiring),
  ach: z.optional(BillingSummaryDetails),
  instantPayments: z.optional(BillingSummaryDetails),
  platformFees: z.optional(AmountDecimal),
  accountFees: z.optional(BillingSummaryDetails),
  adjustmentFees: z.optional(AmountDecimal),
  otherFees: z.optional(AmountDecimal),
  otherCardFees: z.optional(BillingSummaryDetails),
  total: z.optional(AmountDecimal),
  netIncomeSubtotal: z.optional(BillingSummaryDetails),
  /** Only for partners. Percentage, such as `"2.25"`. */
  revenueShare: z.optional(z.string()),
  /** Only for partners. */
  residualSubtotal: z.optional(AmountDecimal),
  /** Only for partners. */
  monthlyPartnerCosts: z.optional(StatementPartnerFees),
  /** Only for partners: what is paid after all costs. */
  netPartnerPayment: z.optional(AmountDecimal),
});

/** The volumes and the fees of a month. */
export interface BillingSummary extends z.infer<typeof BillingSummarySchema> {}

/** The volumes and the fees of a month. */
export const BillingSummary: Schema<BillingSummary> = BillingSummarySchema;
