// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { BillableFee, FeeCategory, FeeModel, FeeProperties, VolumeRange } from "./billable-fee.js";
export { BillingStatement } from "./billing-statement.js";
export {
  BillingSummary,
  BillingSummaryCardAcquiring,
  BillingSummaryDetails,
  BillingSummaryInterchange,
} from "./billing-summary.js";
export { CardAcquiringModel } from "./card-acquiring-model.js";
export * from "./create-fee-plan-agreements.js";
export { CreateFeePlanAgreementsIssues } from "./errors.js";
export { FeePlan, FeePlanAgreement, PartnerPricingAgreement } from "./fee-plan.js";
export { FeePlanAgreementStatus, FeePlanAgreementStatusInput } from "./fee-plan-agreement-status.js";
export * from "./get-residual.js";
export * from "./get-statement.js";
export { FeeGeneratedBy, IncurredFee } from "./incurred-fee.js";
export * from "./list-fee-plan-agreements.js";
export * from "./list-fee-plans.js";
export * from "./list-fee-revenue.js";
export * from "./list-fees-fetch.js";
export * from "./list-partner-pricing-agreements.js";
export * from "./list-residual-fees.js";
export * from "./list-residuals.js";
export * from "./list-statements.js";
export { Residual } from "./residual.js";
export * from "./retrieve-fees.js";
export {
  BillingCountAndAmount,
  BillingInterchangeProgramFee,
  StatementACHFees,
  StatementAccountFees,
  StatementCardAcquiringFees,
  StatementCardBrandFees,
  StatementInstantPaymentFees,
  StatementOtherCardFees,
  StatementPartnerFees,
  StatementPlatformFees,
} from "./statement-fees.js";
