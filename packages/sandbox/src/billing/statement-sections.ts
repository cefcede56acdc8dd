import type {
  BillingCountAndAmount,
  BillingStatement,
  BillingSummaryDetails,
  StatementCardBrandFees,
} from "@moovkit/billing";
import { toAmount } from "./amounts.js";
import type { BillableEvent } from "./billable-events.js";
import { type FeeRecord, sumOfFees } from "./fee-store.js";

/** The events of each kind of payment. */
const SECTIONS = {
  cardAcquiring: ["card-payment", "card-present-payment", "card-interchange"],
  ach: ["ach-debit", "ach-credit-standard", "ach-credit-same-day"],
  instantPayments: ["instant-bank-credit", "push-to-card", "pull-from-card"],
  platformFees: ["monthly-platform"],
} as const satisfies Readonly<Record<string, readonly BillableEvent[]>>;

/** Names a kind of payment. */
export type Section = keyof typeof SECTIONS;

/** Returns the fees for these events. */
const selectEvents = (
  records: readonly FeeRecord[],
  events: readonly BillableEvent[],
): readonly FeeRecord[] => records.filter(({ event }) => events.includes(event));

/** Returns the fees of a section. */
export const selectSection = (records: readonly FeeRecord[], section: Section): readonly FeeRecord[] =>
  selectEvents(records, SECTIONS[section]);

const toCountAndAmount = (
  records: readonly FeeRecord[],
  ...events: readonly BillableEvent[]
): BillingCountAndAmount => {
  const selected = selectEvents(records, events);
  return { count: selected.length, amount: toAmount(sumOfFees(selected)) };
};

/** Returns the volume of the payments of a section. A payment with interchange has two fees, and is counted once. */
export const toVolume = (
  records: readonly FeeRecord[],
): Pick<BillingSummaryDetails, "volumeAmount" | "volumeCount"> => {
  const payments = records.filter(({ event }) => event !== "card-interchange");
  const cents = payments.reduce((sum, { volume }) => sum + volume, 0);
  return { volumeAmount: toAmount(cents), volumeCount: payments.length };
};

const BRANDS = {
  visa: "Visa",
  mastercard: "Mastercard",
  discover: "Discover",
  americanExpress: "American Express",
} as const;

/** Returns a value for each brand of cards. */
export const mapBrands = <Value>(
  records: readonly FeeRecord[],
  toValue: (ofBrand: readonly FeeRecord[]) => Value,
): Record<keyof typeof BRANDS, Value> => {
  const toBrandValue = (brand: keyof typeof BRANDS) =>
    toValue(records.filter(({ cardBrand }) => cardBrand === BRANDS[brand]));
  return {
    visa: toBrandValue("visa"),
    mastercard: toBrandValue("mastercard"),
    discover: toBrandValue("discover"),
    americanExpress: toBrandValue("americanExpress"),
  };
};

const toBrandFees = (records: readonly FeeRecord[]): StatementCardBrandFees => ({
  interchange: toCountAndAmount(records, "card-interchange"),
  completedDomesticOnline: toCountAndAmount(records, "card-payment"),
  completedDomesticInPerson: toCountAndAmount(records, "card-present-payment"),
  total: toCountAndAmount(records, ...SECTIONS.cardAcquiring),
});

const NOTHING: BillingCountAndAmount = { count: 0, amount: toAmount(0) };

/** Returns the fees of each kind of payment. Lines for events that the sandbox does not charge for are 0. */
export const toSections = (
  records: readonly FeeRecord[],
): Pick<BillingStatement, "cardAcquiringFees" | "achFees" | "instantPaymentFees" | "platformFees"> => ({
  cardAcquiringFees: mapBrands(selectSection(records, "cardAcquiring"), toBrandFees),
  achFees: {
    standardCredit: toCountAndAmount(records, "ach-credit-standard"),
    sameDayCredit: toCountAndAmount(records, "ach-credit-same-day"),
    debits: toCountAndAmount(records, "ach-debit"),
    return: NOTHING,
    unauthorizedReturn: NOTHING,
    noticeOfChange: NOTHING,
    bankAccountVerification: NOTHING,
    total: toCountAndAmount(records, ...SECTIONS.ach),
  },
  instantPaymentFees: {
    rtpCreditTransaction: toCountAndAmount(records, "instant-bank-credit"),
    pushToCardTransaction: toCountAndAmount(records, "push-to-card"),
    pullFromCardTransaction: toCountAndAmount(records, "pull-from-card"),
    instantVerification: NOTHING,
    total: toCountAndAmount(records, ...SECTIONS.instantPayments),
  },
  platformFees: {
    walletFee: toAmount(0),
    merchantPCIFee: toAmount(0),
    total: toCountAndAmount(records, "monthly-platform").amount,
  },
});
