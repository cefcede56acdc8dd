import type { Handler } from "../handler.js";
import { handleCreateFeePlanAgreements } from "./create-fee-plan-agreements.js";
import { handleGetResidual } from "./get-residual.js";
import { handleGetStatement } from "./get-statement.js";
import { handleListFeePlanAgreements } from "./list-fee-plan-agreements.js";
import { handleListFeePlans } from "./list-fee-plans.js";
import { handleListFeeRevenue } from "./list-fee-revenue.js";
import { handleListFeesFetch } from "./list-fees-fetch.js";
import { handleListPartnerPricingAgreements } from "./list-partner-pricing-agreements.js";
import { handleListResidualFees } from "./list-residual-fees.js";
import { handleListResiduals } from "./list-residuals.js";
import { handleListStatements } from "./list-statements.js";
import { handleRetrieveFees } from "./retrieve-fees.js";

/** The handlers of `@moovkit/billing`. */
export const BILLING_HANDLERS: readonly Handler[] = [
  handleListFeePlans,
  handleListFeePlanAgreements,
  handleCreateFeePlanAgreements,
  handleListPartnerPricingAgreements,
  handleRetrieveFees,
  handleListFeesFetch,
  handleListFeeRevenue,
  handleListResiduals,
  handleGetResidual,
  handleListResidualFees,
  handleListStatements,
  handleGetStatement,
];
