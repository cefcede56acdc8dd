import type { CreatePaymentLinkInput } from "@moovkit/commerce";
import type { Issue } from "@moovkit/models";
import { fromCents } from "../../engine/ledger.js";
import { type PricedLineItem, totalOf } from "../../line-item-total.js";
import { toProblems } from "../../problems.js";
import { rejectRequest } from "../../reject-request.js";
import { isAbsentOrUSD, isUSD, MUST_BE_AMOUNT, MUST_BE_USD, unitsOf } from "../amounts.js";
import type { NewPaymentLink } from "./payment-link-store.js";

type Issues = readonly Issue[];

const checkAmount = ({ amount, lineItems, amountDetails }: NewPaymentLink): Issues => {
  if (!amount) return [];
  if (!isUSD(amount.currency)) return [{ path: ["amount", "currency"], message: MUST_BE_USD }];
  if (amount.value === 0) return [{ path: ["amount", "value"], message: "must be above 0" }];
  const items: readonly PricedLineItem[] | undefined = lineItems?.items;
  if (!items || totalOf(items) + unitsOf(amountDetails?.tax) === fromCents(amount.value)) return [];
  return [{ path: ["amount", "value"], message: "must be the total of the line items and the tax" }];
};

const checkAmountDetails = ({ amountDetails = {} }: NewPaymentLink): Issues =>
  (["tax", "surcharge"] as const)
    .filter((name) => !isAbsentOrUSD(amountDetails[name]))
    .map((name) => ({ path: ["amountDetails", name], message: MUST_BE_AMOUNT }));

const checkCustomAmount = ({ customAmountPayment }: NewPaymentLink): Issues => {
  if (!customAmountPayment) return [];
  const { amountRange: { minimum, maximum } = {}, suggestedAmounts = [] } = customAmountPayment;
  const toIssue = (field: string, message: string): Issues => [
    { path: ["customAmountPayment", field], message },
  ];
  if (![minimum, maximum].every(isAbsentOrUSD)) return toIssue("amountRange", MUST_BE_AMOUNT);
  if (minimum && maximum && unitsOf(minimum) > unitsOf(maximum))
    return toIssue("amountRange", "the minimum must not be above the maximum");
  if (!suggestedAmounts.every(isAbsentOrUSD)) return toIssue("suggestedAmounts", MUST_BE_AMOUNT);
  const isInRange = (amount: { readonly valueDecimal: string }) =>
    (!minimum || unitsOf(amount) >= unitsOf(minimum)) && (!maximum || unitsOf(amount) <= unitsOf(maximum));
  return suggestedAmounts.every(isInRange) ? [] : toIssue("suggestedAmounts", "must be within `amountRange`");
};

const checkPayout = ({ payout }: NewPaymentLink): Issues => {
  if (!payout?.pushOptions) return [];
  const { allowedSpeeds, deferredBy }: Partial<typeof payout.pushOptions> = payout.pushOptions;
  const toIssue = (field: string, message: string): Issues => [
    { path: ["payout", "pushOptions", field], message },
  ];
  if (!allowedSpeeds) return toIssue("allowedSpeeds", "is required");
  return allowedSpeeds.includes("deferred") && deferredBy === undefined
    ? toIssue("deferredBy", "is required for deferred payouts")
    : [];
};

/** Rejects the request with status 422 if the fields of a payment link contradict each other. */
export const checkPaymentLink = (link: NewPaymentLink): void => {
  const amountIssues = [...checkAmountDetails(link), ...checkCustomAmount(link), ...checkPayout(link)];
  // The total can only be computed with valid parts.
  const issues = amountIssues.length > 0 ? amountIssues : checkAmount(link);
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
};

/** Rejects the request with status 422 if the expiration of a payment link is not in the future. */
export const checkExpiry = (expiresOn: CreatePaymentLinkInput["expiresOn"] | null, now: number): void => {
  if (typeof expiresOn === "string" && Date.parse(expiresOn) <= now)
    rejectRequest(422, { expiresOn: "must be in the future" });
};
