import type { Residual } from "@moovkit/billing";
import { fromCents } from "../engine/ledger.js";
import type { Services } from "../services.js";
import { FEES } from "../wallets/transaction.js";
import { percentageOf, roundToCents, toAmount } from "./amounts.js";
import type { BillingPeriod } from "./billing-period.js";
import { findPayingWallet } from "./charge-account.js";
import { PARTNER_PRICING } from "./default-fee-plans.js";
import { type FeeRecord, sumOfFees } from "./fee-store.js";

/** Pays a residual to the wallet of the partner. */
const payResidual = (services: Services, { residualID }: Residual, cents: number): void => {
  const walletID = findPayingWallet(services, services.partnerAccountID);
  if (walletID === undefined || cents === 0) return;
  services.wallets.addTransaction({
    walletID,
    transactionType: "residual",
    sourceType: "residual",
    sourceID: residualID,
    memo: "Residual",
    grossAmount: cents,
    counterAccount: FEES,
    status: "completed",
  });
};

/**
 * Adds the residual of the partner for a period, and pays it.
 *
 * @param revenue - The fees that the accounts of the partner have paid.
 * @param costs - The fees that the partner owes Moov.
 */
export const addResidual = (
  services: Services,
  { start: periodStart, end: periodEnd }: BillingPeriod,
  revenue: readonly FeeRecord[],
  costs: readonly FeeRecord[],
): Residual => {
  const { billing, partnerAccountID, timestamp } = services;
  const { revenueShare } = PARTNER_PRICING;
  const netIncome = sumOfFees(revenue) - sumOfFees(costs);
  const cents = roundToCents(percentageOf(fromCents(netIncome), revenueShare));
  const createdOn = timestamp();
  const residual: Residual = {
    residualID: crypto.randomUUID(),
    partnerAccountID,
    periodStart,
    periodEnd,
    merchantFees: toAmount(sumOfFees(revenue)),
    partnerCost: toAmount(sumOfFees(costs)),
    netIncome: toAmount(netIncome),
    revenueShare,
    residualAmount: toAmount(cents),
    createdOn,
    updatedOn: createdOn,
  };
  const { residualID } = residual;
  billing.residuals.add(residual);
  for (const record of [...revenue, ...costs])
    billing.fees.save({ ...record, fee: { ...record.fee, residualID } });
  payResidual(services, residual, cents);
  return residual;
};
