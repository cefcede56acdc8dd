import type { BillingSummary, BillingSummaryDetails, Residual } from "@moovkit/billing";
import { toAmount, toWholeCents } from "./amounts.js";
import { PARTNER_PRICING } from "./default-fee-plans.js";
import { type FeeRecord, sumOfFees } from "./fee-store.js";
import { mapBrands, type Section, selectSection, toVolume } from "./statement-sections.js";

const interchangeOf = (records: readonly FeeRecord[]) =>
  mapBrands(
    records.filter(({ event }) => event === "card-interchange"),
    (ofBrand) => toAmount(sumOfFees(ofBrand)),
  );

/** Returns the summary of the fees that an account has paid. */
export const toAccountSummary = (records: readonly FeeRecord[]): BillingSummary => {
  const toDetails = (section: Section): BillingSummaryDetails => {
    const selected = selectSection(records, section);
    return { ...toVolume(selected), feeAmount: toAmount(sumOfFees(selected)) };
  };
  return {
    cardAcquiring: { ...toDetails("cardAcquiring"), interchangeFees: interchangeOf(records) },
    ach: toDetails("ach"),
    instantPayments: toDetails("instantPayments"),
    platformFees: toAmount(sumOfFees(selectSection(records, "platformFees"))),
    total: toAmount(sumOfFees(records)),
  };
};

const compareFees = (
  revenue: readonly FeeRecord[],
  costs: readonly FeeRecord[],
): Pick<BillingSummaryDetails, "merchantFeesCollected" | "partnerFeesAssessed" | "netIncome"> => ({
  merchantFeesCollected: toAmount(sumOfFees(revenue)),
  partnerFeesAssessed: toAmount(sumOfFees(costs)),
  netIncome: toAmount(sumOfFees(revenue) - sumOfFees(costs)),
});

/** Returns the monthly fees of the partner. */
export const toPartnerFees = () => {
  const { minimumCommitment, monthlyPlatformFee } = PARTNER_PRICING;
  const total = toAmount(toWholeCents(minimumCommitment) + toWholeCents(monthlyPlatformFee));
  return { minimumCommitment, monthlyPlatform: monthlyPlatformFee, total };
};

/**
 * Returns the summary of a partner.
 *
 * @param revenue - The fees that its accounts have paid.
 * @param costs - The fees that it owes Moov.
 * @param residual - What it receives.
 */
export const toPartnerSummary = (
  revenue: readonly FeeRecord[],
  costs: readonly FeeRecord[],
  { revenueShare, residualAmount }: Residual,
): BillingSummary => {
  const toDetails = (section: Section): BillingSummaryDetails => {
    const selected = selectSection(revenue, section);
    return { ...toVolume(selected), ...compareFees(selected, selectSection(costs, section)) };
  };
  const monthlyPartnerCosts = toPartnerFees();
  const payment = toWholeCents(residualAmount) - toWholeCents(monthlyPartnerCosts.total);
  return {
    cardAcquiring: { ...toDetails("cardAcquiring"), interchangeFees: interchangeOf(costs) },
    ach: toDetails("ach"),
    instantPayments: toDetails("instantPayments"),
    platformFees: toAmount(sumOfFees(selectSection(revenue, "platformFees"))),
    total: toAmount(sumOfFees(costs)),
    netIncomeSubtotal: compareFees(revenue, costs),
    revenueShare,
    residualSubtotal: residualAmount,
    monthlyPartnerCosts,
    netPartnerPayment: toAmount(payment),
  };
};
