import type { BillableFee, FeePlan, PartnerPricingAgreement } from "@moovkit/billing";
import type { BillableEvent } from "./billable-events.js";

const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

interface FeeTerms extends Pick<BillableFee, "feeName" | "feeCategory"> {
  readonly event: BillableEvent;
  /** Dollars for each event. */
  readonly fixed?: string;
  /** Percentage of the amount. */
  readonly rate?: string;
  /** The highest fee in dollars. */
  readonly max?: string;
}

const feeModelOf = ({ fixed, rate }: FeeTerms): BillableFee["feeModel"] => {
  if (rate === undefined) return "fixed";
  return fixed === undefined ? "variable" : "blended";
};

const toBillableFee = (billableFeeID: string, terms: FeeTerms): BillableFee => {
  const { event, feeName, feeCategory, fixed, rate, max } = terms;
  return {
    billableFeeID,
    billableEvent: event,
    feeName,
    feeModel: feeModelOf(terms),
    feeCategory,
    feeProperties: {
      ...(fixed !== undefined && { fixedAmount: usd(fixed) }),
      ...(rate !== undefined && { variableRate: rate }),
      ...(max !== undefined && { maxPerTransaction: usd(max) }),
      volumeRanges: [],
    },
  };
};

/** Returns the fees of a plan. Their IDs are numbered from the ID of the plan. */
const toBillableFees = (planID: string, terms: readonly FeeTerms[]): BillableFee[] =>
  terms.map((fee, index) =>
    toBillableFee(`${planID.slice(0, -2)}${String(index + 1).padStart(2, "0")}`, fee),
  );

const CARD_PAYMENT = {
  event: "card-payment",
  feeName: "Card payment",
  feeCategory: "card-acquiring",
} as const;
const CARD_PRESENT = {
  event: "card-present-payment",
  feeName: "Card payment in person",
  feeCategory: "card-acquiring",
} as const;
const INTERCHANGE = {
  event: "card-interchange",
  feeName: "Interchange",
  feeCategory: "network-passthrough",
} as const;
const ACH_DEBIT = { event: "ach-debit", feeName: "ACH debit", feeCategory: "ach" } as const;
const ACH_CREDIT = { event: "ach-credit-standard", feeName: "ACH credit", feeCategory: "ach" } as const;
const SAME_DAY_CREDIT = {
  event: "ach-credit-same-day",
  feeName: "Same-day ACH credit",
  feeCategory: "ach",
} as const;
const INSTANT_CREDIT = {
  event: "instant-bank-credit",
  feeName: "Instant bank credit",
  feeCategory: "instant-bank",
} as const;
const PUSH_TO_CARD = { event: "push-to-card", feeName: "Push to card", feeCategory: "card-push" } as const;
const PULL_FROM_CARD = {
  event: "pull-from-card",
  feeName: "Pull from card",
  feeCategory: "card-pull",
} as const;

/** The fees that both plans have in common: bank payments, and pushes to and pulls from cards. */
const OTHER_FEES: readonly FeeTerms[] = [
  { ...ACH_DEBIT, fixed: "0.25", rate: "0.5", max: "5.00" },
  { ...ACH_CREDIT, fixed: "0.25" },
  { ...SAME_DAY_CREDIT, fixed: "0.75" },
  { ...INSTANT_CREDIT, fixed: "1.00" },
  { ...PUSH_TO_CARD, fixed: "0.50", rate: "1.0" },
  { ...PULL_FROM_CARD, fixed: "0.50", rate: "1.5" },
];

const FLAT_RATE_ID = "f1a70000-5a9d-4b0e-8c11-000000000000";
const COST_PLUS_ID = "c0570000-5a9d-4b0e-8c11-000000000000";
const PARTNER_ID = "9a270000-5a9d-4b0e-8c11-000000000000";

const CREATED_AT = "2025-01-01T00:00:00.000000001Z";

/** The fee plans that every account of a sandbox can accept. */
export const DEFAULT_FEE_PLANS: readonly FeePlan[] = [
  {
    planID: FLAT_RATE_ID,
    name: "Flat rate",
    description: "One rate for each kind of payment",
    cardAcquiringModel: "flat-rate",
    billableFees: toBillableFees(FLAT_RATE_ID, [
      { ...CARD_PAYMENT, fixed: "0.30", rate: "2.9" },
      { ...CARD_PRESENT, fixed: "0.10", rate: "2.6" },
      ...OTHER_FEES,
    ]),
    minimumCommitment: usd("0.00"),
    monthlyPlatformFee: usd("0.00"),
    createdAt: CREATED_AT,
  },
  {
    planID: COST_PLUS_ID,
    name: "Cost plus",
    description: "The fees of card networks, and a markup",
    cardAcquiringModel: "cost-plus",
    billableFees: toBillableFees(COST_PLUS_ID, [
      { ...CARD_PAYMENT, fixed: "0.15", rate: "0.6" },
      { ...CARD_PRESENT, fixed: "0.15", rate: "0.5" },
      { ...INTERCHANGE, fixed: "0.10", rate: "1.8" },
      ...OTHER_FEES,
    ]),
    minimumCommitment: usd("0.00"),
    monthlyPlatformFee: usd("10.00"),
    createdAt: CREATED_AT,
  },
];

/** The pricing agreement of the partner account of every sandbox. */
export const PARTNER_PRICING: Omit<PartnerPricingAgreement, "accountID" | "acceptedOn"> = {
  agreementID: "9a270000-5a9d-4b0e-8c11-0000000000a9",
  planID: PARTNER_ID,
  name: "Partner pricing",
  description: "What the partner pays for the payments of its accounts",
  status: "active",
  cardAcquiringModel: "cost-plus",
  billableFees: toBillableFees(PARTNER_ID, [
    { ...CARD_PAYMENT, fixed: "0.08", rate: "0.2" },
    { ...CARD_PRESENT, fixed: "0.08", rate: "0.2" },
    { ...INTERCHANGE, fixed: "0.10", rate: "1.8" },
    { ...ACH_DEBIT, fixed: "0.15" },
    { ...ACH_CREDIT, fixed: "0.15" },
    { ...SAME_DAY_CREDIT, fixed: "0.40" },
    { ...INSTANT_CREDIT, fixed: "0.45" },
    { ...PUSH_TO_CARD, fixed: "0.25", rate: "0.5" },
    { ...PULL_FROM_CARD, fixed: "0.25", rate: "0.8" },
  ]),
  minimumCommitment: usd("0.00"),
  monthlyPlatformFee: usd("0.00"),
  revenueShare: "50.0",
};
