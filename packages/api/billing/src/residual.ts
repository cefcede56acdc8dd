import { AmountDecimal, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ResidualSchema = openObject({
  residualID: z.string(),
  partnerAccountID: z.string(),
  /** RFC 3339. */
  periodStart: z.string(),
  /** RFC 3339. */
  periodEnd: z.string(),
  /** What the accounts of the partner have paid. */
  merchantFees: AmountDecimal,
  /** What the partner owes Moov for them. */
  partnerCost: AmountDecimal,
  /** `merchantFees` minus `partnerCost`. */
  netIncome: AmountDecimal,
  /** The part of `netIncome` that the partner receives. Percentage, such as `"2.25"`. */
  revenueShare: z.string(),
  /** What the partner receives. */
  residualAmount: AmountDecimal,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
});

/** A partner's share of the fees of one month. */
export interface Residual extends z.infer<typeof ResidualSchema> {}

/** A partner's share of the fees of one month. */
export const Residual: Schema<Residual> = ResidualSchema;
