import type { IssuedControls, IssuingMerchantData } from "@moovkit/issuing";
import type { Services } from "../services.js";
import { allowsTime } from "./allowed-schedule.js";
import { canIssueCards } from "./can-issue-cards.js";
import type { StoredIssuedCard } from "./issued-card-store.js";
import { allowsCategory, allowsMerchant } from "./merchant-match.js";
import { allowsAmount } from "./velocity-limits.js";

/**
 * Why the sandbox has declined an authorization. `account-disabled`: the account is disconnected or can no longer issue
 * cards. `spend-cutoff`: the control `expiresOn`.
 */
export type IssuedCardDeclineReason =
  | "card-closed"
  | "account-disabled"
  | "spend-cutoff"
  | "allowed-schedule"
  | "merchant-restrictions"
  | "merchant-category-restrictions"
  | "velocity-limits"
  | "insufficient-funds";

/** A payment that a merchant requests. */
export interface Purchase {
  /** In cents. */
  readonly amount: number;
  readonly merchant: IssuingMerchantData;
}

/** Returns the first control that does not allow a purchase. */
const findViolation = (
  controls: IssuedControls,
  { amount, merchant }: Purchase,
  now: number,
): IssuedCardDeclineReason | undefined => {
  const { expiresOn, allowedSchedule, merchantRestrictions, merchantCategoryRestrictions } = controls;
  if (expiresOn && now > Date.parse(expiresOn)) return "spend-cutoff";
  if (allowedSchedule && !allowsTime(now, allowedSchedule)) return "allowed-schedule";
  if (!allowsMerchant(merchant, merchantRestrictions)) return "merchant-restrictions";
  if (!allowsCategory(merchant, merchantCategoryRestrictions)) return "merchant-category-restrictions";
  const { velocityLimits = [] } = controls;
  return velocityLimits.every((limit) => allowsAmount(limit, amount)) ? undefined : "velocity-limits";
};

/** Returns whether the cards of an account can be used. */
const isUsable = (services: Services, accountID: string): boolean =>
  services.accounts.get(accountID).disconnectedOn === undefined && canIssueCards(services, accountID);

/** Returns why a purchase with a card must be declined, or `undefined` if it can be approved. */
export const findDeclineReason = (
  services: Services,
  stored: StoredIssuedCard,
  purchase: Purchase,
): IssuedCardDeclineReason | undefined => {
  const { clock, issuedCards, wallets } = services;
  const { state, fundingWalletID, controls = {} } = issuedCards.toIssuedCard(stored);
  if (state !== "active") return "card-closed";
  if (!isUsable(services, stored.accountID)) return "account-disabled";
  const violation = findViolation(controls, purchase, clock.now());
  if (violation) return violation;
  return wallets.covers(fundingWalletID, purchase.amount) ? undefined : "insufficient-funds";
};
