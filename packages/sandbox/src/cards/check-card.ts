import type { AccountStore } from "../accounts/account-store.js";
import { rejectRequest } from "../reject-request.js";

/** The message for each field of a card, or `undefined` if nothing is wrong with it. */
export type CardProblems = Readonly<Record<string, string | undefined>>;

/** Rejects the request with status 422 if something is wrong. */
export const rejectProblems = (problems: CardProblems): void => {
  const entries = Object.entries(problems).filter(([, problem]) => problem !== undefined);
  if (entries.length > 0) rejectRequest(422, Object.fromEntries(entries));
};

/** The brands whose issuers compare names. */
const NAME_BRANDS = ["Visa", "Mastercard"];

/** Returns what is wrong with a request to verify a name, or `undefined` if nothing is. */
export const checkVerifyName = (verifyName: boolean | undefined, brand: string): string | undefined =>
  verifyName && !NAME_BRANDS.includes(brand) ? `is not supported for cards of ${brand}` : undefined;

/**
 * Returns the account of the merchant of a card: that of the request, or else the partner account if the card is stored.
 *
 * @param card - The card as it will be.
 * @param partnerAccountID - The partner account.
 */
export const merchantOf = (
  {
    cardOnFile,
    merchantAccountID,
  }: { cardOnFile?: boolean | undefined; merchantAccountID?: string | undefined },
  partnerAccountID: string,
): { merchantAccountID?: string } => {
  const merchant = merchantAccountID ?? (cardOnFile ? partnerAccountID : undefined);
  return merchant === undefined ? {} : { merchantAccountID: merchant };
};

/** Returns what is wrong with the account of a merchant, or `undefined` if nothing is. */
export const checkMerchant = (accounts: AccountStore, accountID: string | undefined): string | undefined =>
  accountID === undefined || accounts.has(accountID) ? undefined : "is not an account";
