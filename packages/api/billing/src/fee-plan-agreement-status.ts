import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FEE_PLAN_AGREEMENT_STATUSES = ["active", "terminated"] as const;

/** Whether an agreement is in force. In a request: only the documented values. */
export type FeePlanAgreementStatusInput = (typeof FEE_PLAN_AGREEMENT_STATUSES)[number];

/** Whether an agreement is in force. In a request: only the documented values. */
export const FeePlanAgreementStatusInput: Schema<FeePlanAgreementStatusInput> =
  z.enum(FEE_PLAN_AGREEMENT_STATUSES);

/** Whether an agreement is in force. In a response: the documented values and any that Moov adds. */
export type FeePlanAgreementStatus = OpenEnum<FeePlanAgreementStatusInput>;

/** Whether an agreement is in force. In a response: the documented values and any that Moov adds. */
export const FeePlanAgreementStatus: Schema<FeePlanAgreementStatus> = openEnum(FEE_PLAN_AGREEMENT_STATUSES);
