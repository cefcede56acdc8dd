import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const BillingCountAndAmountSchema = openObject({
  count: z.int(),
  amount: AmountDecimal,
});

/** How often a fee was charged, and the total. */
export interface BillingCountAndAmount extends z.infer<typeof BillingCountAndAmountSchema> {}

/** How often a fee was charged, and the total. */
export const BillingCountAndAmount: Schema<BillingCountAndAmount> = BillingCountAndAmountSchema;

const BillingInterchangeProgramFeeSchema = openObject({
  programName: z.string(),
  count: z.int(),
  /** Percentage of the volume. */
  percentageRate: z.number(),
  /** Charged for each payment. */
  perItemRate: AmountDecimal,
  total: AmountDecimal,
  transferVolume: AmountDecimal,
});

/** The fees of an interchange program. */
export interface BillingInterchangeProgramFee extends z.infer<typeof BillingInterchangeProgramFeeSchema> {}

/** The fees of an interchange program. */
export const BillingInterchangeProgramFee: Schema<BillingInterchangeProgramFee> =
  BillingInterchangeProgramFeeSchema;

const StatementCardBrandFeesSchema = openObject({
  interchange: z.optional(BillingCountAndAmount),
  interchangePrograms: z.optional(z.array(BillingInterchangeProgramFee)),
  networkPassthrough: z.optional(BillingCountAndAmount),
  completedDomesticOnline: z.optional(BillingCountAndAmount),
  completedDomesticInPerson: z.optional(BillingCountAndAmount),
  completedInternationalOnline: z.optional(BillingCountAndAmount),
  completedInternationalInPerson: z.optional(BillingCountAndAmount),
  declines: z.optional(BillingCountAndAmount),
  refunds: z.optional(BillingCountAndAmount),
  cardCancellations: z.optional(BillingCountAndAmount),
  total: BillingCountAndAmount,
});

/** The fees of card payments of one brand in a statement. */
export interface StatementCardBrandFees extends z.infer<typeof StatementCardBrandFeesSchema> {}

/** The fees of card payments of one brand in a statement. */
export const StatementCardBrandFees: Schema<StatementCardBrandFees> = StatementCardBrandFeesSchema;

const StatementCardAcquiringFeesSchema = openObject({
  visa: StatementCardBrandFees,
  mastercard: StatementCardBrandFees,
  discover: StatementCardBrandFees,
  americanExpress: StatementCardBrandFees,
});

/** The fees of card payments in a statement. */
export interface StatementCardAcquiringFees extends z.infer<typeof StatementCardAcquiringFeesSchema> {}

/** The fees of card payments in a statement. */
export const StatementCardAcquiringFees: Schema<StatementCardAcquiringFees> =
  StatementCardAcquiringFeesSchema;

const StatementACHFeesSchema = openObject({
  standardCredit: BillingCountAndAmount,
  sameDayCredit: BillingCountAndAmount,
  debits: BillingCountAndAmount,
  return: BillingCountAndAmount,
  unauthorizedReturn: BillingCountAndAmount,
  noticeOfChange: BillingCountAndAmount,
  bankAccountVerification: BillingCountAndAmount,
  total: BillingCountAndAmount,
});

/** The fees of ACH payments in a statement. */
export interface StatementACHFees extends z.infer<typeof StatementACHFeesSchema> {}

/** The fees of ACH payments in a statement. */
export const StatementACHFees: Schema<StatementACHFees> = StatementACHFeesSchema;

const StatementInstantPaymentFeesSchema = openObject({
  rtpCreditTransaction: BillingCountAndAmount,
  rtpDecline: z.optional(BillingCountAndAmount),
  pushToCardTransaction: BillingCountAndAmount,
  pushToCardDecline: z.optional(BillingCountAndAmount),
  pullFromCardTransaction: BillingCountAndAmount,
  pullFromCardDecline: z.optional(BillingCountAndAmount),
  pullFromCardRefund: z.optional(BillingCountAndAmount),
  instantVerification: BillingCountAndAmount,
  total: BillingCountAndAmount,
});

/** The fees of instant payments in a statement. */
export interface StatementInstantPaymentFees extends z.infer<typeof StatementInstantPaymentFeesSchema> {}

/** The fees of instant payments in a statement. */
export const StatementInstantPaymentFees: Schema<StatementInstantPaymentFees> =
  StatementInstantPaymentFeesSchema;

const StatementPlatformFeesSchema = openObject({
  walletFee: AmountDecimal,
  merchantPCIFee: AmountDecimal,
  total: AmountDecimal,
});

/** The fees for the platform in a statement. */
export interface StatementPlatformFees extends z.infer<typeof StatementPlatformFeesSchema> {}

/** The fees for the platform in a statement. */
export const StatementPlatformFees: Schema<StatementPlatformFees> = StatementPlatformFeesSchema;

const StatementAccountFeesSchema = openObject({
  walletFee: AmountDecimal,
  merchantPCIFee: AmountDecimal,
  invoicePaymentFee: AmountDecimal,
  /** For verifications of businesses. */
  kybFee: z.optional(AmountDecimal),
  /** For verifications of individuals. */
  kycFee: z.optional(AmountDecimal),
  transactionMonitoringFee: z.optional(AmountDecimal),
  total: AmountDecimal,
});

/** The fees for the account in a statement. */
export interface StatementAccountFees extends z.infer<typeof StatementAccountFeesSchema> {}

/** The fees for the account in a statement. */
export const StatementAccountFees: Schema<StatementAccountFees> = StatementAccountFeesSchema;

const StatementOtherCardFeesSchema = openObject({
  disputes: BillingCountAndAmount,
  cardAccountUpdater: BillingCountAndAmount,
  cardVerification: BillingCountAndAmount,
  nameVerification: BillingCountAndAmount,
  total: BillingCountAndAmount,
});

/** The fees for cards in a statement, except the fees for payments. */
export interface StatementOtherCardFees extends z.infer<typeof StatementOtherCardFeesSchema> {}

/** The fees for cards in a statement, except the fees for payments. */
export const StatementOtherCardFees: Schema<StatementOtherCardFees> = StatementOtherCardFeesSchema;

const StatementPartnerFeesSchema = openObject({
  minimumCommitment: AmountDecimal,
  monthlyPlatform: AmountDecimal,
  total: AmountDecimal,
});

/** The monthly fees of a partner in a statement. */
export interface StatementPartnerFees extends z.infer<typeof StatementPartnerFeesSchema> {}

/** The monthly fees of a partner in a statement. */
export const StatementPartnerFees: Schema<StatementPartnerFees> = StatementPartnerFeesSchema;
