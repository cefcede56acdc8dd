import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BillableFee } from "./billable-fee.js";
import { CardAcquiringModel } from "./card-acquiring-model.js";
import { FeePlanAgreementStatus } from "./fee-plan-agreement-status.js";

/** The fields that plans and agreements have in common. */
const terms = {
  planID: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  cardAcquiringModel: CardAcquiringModel,
  billableFees: z.array(BillableFee),
  /** The minimum total of the fees of a month. */
  minimumCommitment: AmountDecimal,
  /** Charged for each month. */
  monthlyPlatformFee: AmountDecimal,
};

/** The fields that the agreements of accounts and of partners have in common. */
const agreement = {
  agreementID: z.string(),
  accountID: z.optional(z.string()),
  ...terms,
  /** RFC 3339, with nanoseconds. */
  acceptedOn: z.string(),
  status: FeePlanAgreementStatus,
};

const FeePlanSchema = openObject({
  ...terms,
  /** RFC 3339, with nanoseconds. */
  createdAt: z.string(),
});

/** The fees that an account can agree to. */
export interface FeePlan extends z.infer<typeof FeePlanSchema> {}

/** The fees that an account can agree to. */
export const FeePlan: Schema<FeePlan> = FeePlanSchema;

const FeePlanAgreementSchema = openObject(agreement);

/** The acceptance of a fee plan by an account. */
export interface FeePlanAgreement extends z.infer<typeof FeePlanAgreementSchema> {}

/** The acceptance of a fee plan by an account. */
export const FeePlanAgreement: Schema<FeePlanAgreement> = FeePlanAgreementSchema;

const PartnerPricingAgreementSchema = openObject({
  ...agreement,
  /** The part of the net income that the partner receives. Percentage, such as `"2.25"`. */
  revenueShare: z.string(),
});

/** The fees that a partner pays Moov for its accounts. */
export interface PartnerPricingAgreement extends z.infer<typeof PartnerPricingAgreementSchema> {}

/** The fees that a partner pays Moov for its accounts. */
export const PartnerPricingAgreement: Schema<PartnerPricingAgreement> = PartnerPricingAgreementSchema;
