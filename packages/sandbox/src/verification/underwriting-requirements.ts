import type { EstimatedActivity, FileDetails, Underwriting } from "@moovkit/verification";
import type { Requirement } from "../accounts/requirement.js";

/** What an account has provided about its payments. */
export interface UnderwritingEvidence {
  readonly underwriting: Underwriting;
  readonly files: readonly FileDetails[];
}

/** The details of a kind of payments, with the fields of all kinds. */
type PaymentDetails = NonNullable<NonNullable<Underwriting["collectFunds"]>["cardPayments"]>;

/**
 * Matches the capabilities that need underwriting, such as `send-funds.push-to-card`, which needs
 * `sendFunds.pushToCard`.
 */
const UNDERWRITTEN = /^(collect-funds|send-funds|money-transfer)\.[a-z-]+$/;

const toFieldNames = (capability: string): readonly string[] =>
  capability.split(".").map((part) => part.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));

const readDetails = (underwriting: Underwriting, names: readonly string[]): PaymentDetails => {
  const read = (value: unknown, name: string): unknown =>
    (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  return (names.reduce(read, underwriting as unknown) ?? {}) as PaymentDetails;
};

const hasProcessingStatements = (files: readonly FileDetails[]): boolean =>
  files.some(
    ({ filePurpose, fileStatus }) => filePurpose === "merchant_underwriting" && fileStatus === "approved",
  );

/** Returns the additional requirements of accounts that expect a higher volume or have customers in other countries. */
const listExtended = (
  underwriting: Underwriting,
  prefix: string,
  { averageTransactionAmount, maximumTransactionAmount }: EstimatedActivity,
): readonly Requirement[] => [
  ["underwriting.businessPresence", !underwriting.businessPresence],
  ["underwriting.pendingLitigation", !underwriting.pendingLitigation],
  ["underwriting.volumeShareByCustomerType", !underwriting.volumeShareByCustomerType],
  [`${prefix}.estimatedActivity.averageTransactionAmount`, averageTransactionAmount === undefined],
  [`${prefix}.estimatedActivity.maximumTransactionAmount`, maximumTransactionAmount === undefined],
];

const listOfCards = (
  files: readonly FileDetails[],
  prefix: string,
  { cardAcceptanceMethods, currentlyAcceptsCards, fulfillment, refundPolicy }: PaymentDetails,
): readonly Requirement[] => [
  [`${prefix}.cardAcceptanceMethods`, !cardAcceptanceMethods],
  [`${prefix}.currentlyAcceptsCards`, currentlyAcceptsCards === undefined],
  [`${prefix}.fulfillment`, !fulfillment],
  [`${prefix}.refundPolicy`, !refundPolicy],
  [
    "underwriting.documents.processingStatementsPast3Months",
    currentlyAcceptsCards === true && !hasProcessingStatements(files),
  ],
];

/** Returns what a business must provide about the payments that a capability is for. */
export const listUnderwritingRequirements = (
  capability: string,
  { underwriting, files }: UnderwritingEvidence,
): readonly Requirement[] => {
  if (!UNDERWRITTEN.test(capability)) return [];
  const names = toFieldNames(capability);
  const prefix = `underwriting.${names.join(".")}`;
  const details = readDetails(underwriting, names);
  const { estimatedActivity: activity = {} } = details;
  const { monthlyVolumeRange: range = "under-10k" } = activity;
  const isExtended = range !== "under-10k" || (underwriting.geographicReach ?? "us-only") !== "us-only";
  return [
    ["underwriting.geographicReach", !underwriting.geographicReach],
    [`${prefix}.estimatedActivity.monthlyVolumeRange`, !activity.monthlyVolumeRange],
    ...(isExtended ? listExtended(underwriting, prefix, activity) : []),
    ...(isExtended && capability === "collect-funds.card-payments"
      ? listOfCards(files, prefix, details)
      : []),
  ];
};
