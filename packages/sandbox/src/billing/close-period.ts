import type { Services } from "../services.js";
import { addResidual } from "./add-residual.js";
import { addStatement } from "./add-statement.js";
import type { StoredAgreement } from "./agreement-store.js";
import { toWholeCents } from "./amounts.js";
import { type BillingPeriod, CLOSE_TASK, openPeriod, takePeriod } from "./billing-period.js";
import { addFee, collectFees, findPayingWallet } from "./charge-account.js";
import { PARTNER_PRICING } from "./default-fee-plans.js";
import type { FeeRecord } from "./fee-store.js";
import { toSections } from "./statement-sections.js";
import { toAccountSummary, toPartnerFees, toPartnerSummary } from "./statement-summary.js";

const PLATFORM_FEE = "Monthly platform fee";

/** Charges the monthly fee of an agreement for the period that ends. */
const chargePlatformFee = (
  services: Services,
  { accountID, monthlyPlatformFee }: StoredAgreement,
  { start: period }: BillingPeriod,
): void => {
  const cents = toWholeCents(monthlyPlatformFee);
  if (cents === 0) return;
  const walletID = findPayingWallet(services, accountID);
  const event = { event: "monthly-platform", volume: 0, period } as const;
  const record = addFee(services, { accountID, walletID }, event, { feeName: PLATFORM_FEE, cents });
  collectFees(services, [record], { sourceType: "fee", sourceID: record.feeID, memo: PLATFORM_FEE });
};

const addAccountStatement = (
  services: Services,
  accountID: string,
  period: BillingPeriod,
  records: readonly FeeRecord[],
): void => {
  const agreements = services.billing.agreements.list(accountID);
  addStatement(services, accountID, period, {
    subscriptionIDs: agreements.map(({ agreementID }) => agreementID),
    summary: toAccountSummary(records),
    ...toSections(records),
  });
};

const addPartnerStatement = (
  services: Services,
  period: BillingPeriod,
  revenue: readonly FeeRecord[],
): void => {
  const { billing, partnerAccountID } = services;
  const costs = billing.fees.list(partnerAccountID).filter((record) => record.period === period.start);
  const residual = addResidual(services, period, revenue, costs);
  addStatement(services, partnerAccountID, period, {
    subscriptionIDs: [PARTNER_PRICING.agreementID],
    summary: toPartnerSummary(revenue, costs, residual),
    ...toSections(costs),
    partnerFees: toPartnerFees(),
  });
};

/** Returns whether an account is connected. A disconnected account cannot create transfers, so it pays no monthly fee. */
const isConnected = ({ accounts }: Services, accountID: string): boolean =>
  accounts.get(accountID).disconnectedOn === undefined;

/** Charges the monthly fees of a period, and adds the statements of all accounts and the residual of the partner. */
const closePeriod = (services: Services, period: BillingPeriod): void => {
  const { agreements, fees } = services.billing;
  const active = agreements.listActive().filter(({ accountID }) => isConnected(services, accountID));
  for (const agreement of active) chargePlatformFee(services, agreement, period);
  const revenue = fees
    .listOthers(services.partnerAccountID)
    .filter((record) => record.period === period.start);
  const accountIDs = new Set([...active, ...revenue].map(({ accountID }) => accountID));
  for (const accountID of accountIDs) {
    const records = revenue.filter((record) => record.accountID === accountID);
    addAccountStatement(services, accountID, period, records);
  }
  if (revenue.length > 0) addPartnerStatement(services, period, revenue);
};

/** Defines the task that closes each billing period. The next one starts at once if an account has an active agreement. */
export const defineBillingTasks = (services: Services): void =>
  services.scheduler.define(CLOSE_TASK, () => {
    const period = takePeriod(services);
    if (!period) return;
    closePeriod(services, period);
    if (services.billing.agreements.listActive().length > 0) openPeriod(services, Date.parse(period.end));
  });
